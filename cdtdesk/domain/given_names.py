"""Given names common in the United States, in small letters: by them a name is told from a payer or a heading.

A few hundred, picked by the editors from general knowledge; names that are also trade words or months (Bill, Grace, May, April,
June, Mark, Will, Art, Ray, Drew) are left out.
"""

from __future__ import annotations

from typing import Final

GIVEN_NAMES: Final = frozenset(
    """
    aaron abigail adam adrian agnes aiden alan albert alejandro alex alexander alexandra alexis alfred alice alicia alisha
    allison alma alyssa amanda amber amelia amy ana andrea andrew andy angel angela angelica angelina anita ann anna anne
    annette annie anthony antonio ariana ariel arianna arthur ashley aubrey audrey austin autumn ava avery barbara beatrice
    becky benjamin bernard bernice beth bethany betty beverly bianca bob bobby bonnie bradley brandon brandy breanna brenda
    brett brian brianna bridget brittany brooke bruce bryan caleb calvin cameron camila candace carl carla carlos carmen carol
    caroline carolyn carrie carter cassandra catherine cathy cecilia cesar chad charlene charles charlotte chelsea cheryl chloe
    chris christian christina christine christopher cindy claire clara clarence claudia clifford clyde cody colleen connie
    connor courtney craig cristina crystal curtis cynthia daisy dale dan dana daniel daniela danielle danny darlene darrell
    darren darryl dave david dawn dean debbie deborah debra denise dennis derek derrick desiree diana diane diego dolores
    dominic don donald donna doris dorothy douglas duane dustin dylan earl eddie edgar edith edna eduardo edward edwin eileen
    elaine eleanor elena eli elias elijah elizabeth ella ellen elsie emily emma eric erica erik erika erin ernest esmeralda
    esther ethan eugene eva evan evelyn fatima felicia felipe fernando florence frances francis francisco frank franklin fred
    frederick gabriel gabriela gabriella gail gary gavin gene genesis geoffrey george gerald geraldine gianna gilbert gina
    giovanni gladys glen glenn gloria gordon greg gregory guadalupe gwendolyn hailey hannah harold harper harry hayden hazel
    heather hector heidi helen henry herbert herman holly howard hugo hunter ian ida irene iris irma isaac isabel isabella
    isaiah ivan jack jackie jackson jacob jacqueline jaime james jamie jane janet janice jared jasmin jasmine jason javier jay
    jayden jean jeanette jeff jeffery jeffrey jenna jennie jennifer jenny jeremiah jeremy jerome jerry jesse jessica jessie
    jesus jill jim jimmy jo joan joann joanna joanne joe joel john johnny jon jonathan jordan jorge jose joseph joshua josephine
    joyce juan juana juanita judith judy julia julian juliana julie julio justin kaitlyn karen karina karl katelyn katherine
    kathleen kathryn kathy katie katrina kayla keith kelly kelsey ken kendra kenneth kent kevin kim kimberly kirk kristen
    kristin kristina kristine krystal kurt kyle kylie lance larry latoya laura lauren laurie lawrence layla leah leo leon
    leonard leroy leslie lester leticia levi lewis liam lillian lily linda lindsay lindsey lisa lloyd logan lois lonnie lorena
    loretta lori lorraine louis louise lucas lucia lucille lucy luis luke luz lydia lynn mabel mackenzie madeline madison
    makayla manuel marc marcia marco marcos marcus margaret margarita maria mariah mariana marie marilyn mario marion marissa
    marjorie marlene marsha marshall martha martin marvin mary mason mateo mathew matthew maureen maurice max maxine maya
    megan melanie melinda melissa melvin mercedes mia micah michael michele michelle miguel mike mildred milton miranda
    miriam mitchell molly monica monique morgan muhammad mohammed myrtle nancy naomi natalie natasha nathan nathaniel neil
    nelson nicholas nicole nina noah noel nora norma norman olivia omar oscar owen pamela parker patricia patrick paul paula
    pauline pedro peggy penelope perry peter philip phillip phyllis priscilla rachael rachel rafael ralph ramon randall randy
    raul raymond rebecca regina renee ricardo richard rick ricky riley rita robert roberta roberto robin rochelle rodney roger
    roland roman ronald ronnie rosa rosalie rosario rosemary ross roy ruben ruby russell ruth ryan sabrina sally salvador sam
    samantha samuel sandra santiago sara sarah savannah scott sean sebastian sergio seth shane shannon sharon shaun shawn
    sheila shelby shelly sheri sherri sherry shirley sierra silvia sofia sonia sonya sophia sophie stacey stacy stanley
    stella stephanie stephen steve steven stuart sue susan suzanne sydney sylvia tamara tammy tanya tara tasha taylor teresa
    teri terrance terri terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tonya tracey
    tracy travis trevor tricia trisha troy tyler tyrone valerie vanessa vera veronica vicki vickie victor victoria vincent
    viola violet virginia vivian wallace walter wanda warren wayne wendy wesley whitney wilfred william willie wilma wyatt
    xavier yesenia yolanda yvette yvonne zachary zoe zoey
    """.split()
)
