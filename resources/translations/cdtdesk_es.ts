<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
    <context>
        <name>QShortcut</name>
        <message>
            <source>Alt</source>
            <translation>Alt</translation>
        </message>
        <message>
            <source>Backspace</source>
            <translation>Backspace</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Abajo</translation>
        </message>
        <message>
            <source>End</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Ins</source>
            <translation>Ins</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Izquierda</translation>
        </message>
        <message>
            <source>Meta</source>
            <translation>Win</translation>
        </message>
        <message>
            <source>PgDown</source>
            <translation>PgDn</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>PgUp</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Derecha</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Shift</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espacio</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Arriba</translation>
        </message>
    </context>
    <context>
        <name>cdtdesk</name>
        <message>
            <source> and </source>
            <translation> y </translation>
        </message>
        <message>
            <source> and more</source>
            <translation> y más</translation>
        </message>
        <message>
            <source> or </source>
            <translation> o </translation>
        </message>
        <message>
            <source>'{code}' is written like a CDT code: give your own code a letter or a point more.</source>
            <translation>'{code}' se escribe como un código CDT: agregue una letra o un punto a su propio código.</translation>
        </message>
        <message>
            <source>'{text}' cannot be a code of your own: use up to 15 letters, digits, points and dashes.</source>
            <translation>'{text}' no puede ser un código propio: use hasta 15 letras, dígitos, puntos y guiones.</translation>
        </message>
        <message>
            <source>'{text}' is not a CDT code: type D and four digits, for example D0120.</source>
            <translation>'{text}' no es un código CDT: escriba D y cuatro dígitos, por ejemplo D0120.</translation>
        </message>
        <message>
            <source>'{text}' is not a date: type it like 12/30/2026, jan 5, last friday or -1w.</source>
            <translation>'{text}' no es una fecha: escríbala como 12/30/2026, 5 ene, viernes pasado o -1s.</translation>
        </message>
        <message>
            <source>'{text}' lies outside the years {first} to {last}: check the year.</source>
            <translation>'{text}' queda fuera de los años {first} a {last}: revise el año.</translation>
        </message>
        <message>
            <source>**Alt+1** to **Alt+9** open what stands beside that digit: the answer among look-alikes, the code that replaced an ended one, or the closest code where nothing was found.</source>
            <translation>**Alt+1** a **Alt+9** abren lo que está junto a ese número: la respuesta entre códigos parecidos, el código que reemplazó a uno terminado o el código más cercano cuando no se encontró nada.</translation>
        </message>
        <message>
            <source>+6m or a date</source>
            <translation>+6m o fecha</translation>
        </message>
        <message>
            <source>00 to 40, as treated</source>
            <translation>00 a 40, según lo tratado</translation>
        </message>
        <message>
            <source>01 upper, 02 lower</source>
            <translation>01 superior, 02 inferior</translation>
        </message>
        <message>
            <source>01, upper arch</source>
            <translation>01, arcada superior</translation>
        </message>
        <message>
            <source>02, lower arch</source>
            <translation>02, arcada inferior</translation>
        </message>
        <message>
            <source>1 as before</source>
            <translation>1 como antes</translation>
        </message>
        <message>
            <source>1 changed fee</source>
            <translation>1 tarifa cambiada</translation>
        </message>
        <message>
            <source>1 code</source>
            <translation>1 código</translation>
        </message>
        <message>
            <source>1 code copied lately</source>
            <translation>1 código copiado últimamente</translation>
        </message>
        <message>
            <source>1 code found</source>
            <translation>Se encontró 1 código</translation>
        </message>
        <message>
            <source>1 code is not in the catalog: it becomes found and dated, with no guidance yet.</source>
            <translation>1 código no está en el catálogo: se podrá buscar y tendrá fecha, aún sin orientación.</translation>
        </message>
        <message>
            <source>1 conflict of one day</source>
            <translation>1 conflicto del mismo día</translation>
        </message>
        <message>
            <source>1 damaged line would be left out</source>
            <translation>1 línea dañada quedaría fuera</translation>
        </message>
        <message>
            <source>1 ended</source>
            <translation>1 terminado</translation>
        </message>
        <message>
            <source>1 ended before the day</source>
            <translation>1 terminó antes de ese día</translation>
        </message>
        <message>
            <source>1 favorite</source>
            <translation>1 favorito</translation>
        </message>
        <message>
            <source>1 fee</source>
            <translation>1 tarifa</translation>
        </message>
        <message>
            <source>1 fee as it is</source>
            <translation>1 tarifa sin cambio</translation>
        </message>
        <message>
            <source>1 fee schedule</source>
            <translation>1 lista de tarifas</translation>
        </message>
        <message>
            <source>1 import of official text</source>
            <translation>1 importación de texto oficial</translation>
        </message>
        <message>
            <source>1 in-house code</source>
            <translation>1 código interno</translation>
        </message>
        <message>
            <source>1 lacks something</source>
            <translation>a 1 le falta algo</translation>
        </message>
        <message>
            <source>1 list of favorites</source>
            <translation>1 lista de favoritos</translation>
        </message>
        <message>
            <source>1 marked</source>
            <translation>1 marcado</translation>
        </message>
        <message>
            <source>1 marked: take the mark away</source>
            <translation>1 marcado: quitar la marca</translation>
        </message>
        <message>
            <source>1 more note on {code}</source>
            <translation>1 nota más sobre {code}</translation>
        </message>
        <message>
            <source>1 new</source>
            <translation>1 nuevo</translation>
        </message>
        <message>
            <source>1 new fee</source>
            <translation>1 tarifa nueva</translation>
        </message>
        <message>
            <source>1 not valid yet</source>
            <translation>1 aún no válido</translation>
        </message>
        <message>
            <source>1 note</source>
            <translation>1 nota</translation>
        </message>
        <message>
            <source>1 of {count}</source>
            <translation>1 de {count}</translation>
        </message>
        <message>
            <source>1 of {total} words holds what you typed.</source>
            <translation>1 de {total} términos contiene lo que escribió.</translation>
        </message>
        <message>
            <source>1 official text</source>
            <translation>1 texto oficial</translation>
        </message>
        <message>
            <source>1 other than before</source>
            <translation>1 distinto de antes</translation>
        </message>
        <message>
            <source>1 own word</source>
            <translation>1 palabra propia</translation>
        </message>
        <message>
            <source>1 page</source>
            <translation>1 página</translation>
        </message>
        <message>
            <source>1 payer</source>
            <translation>1 aseguradora</translation>
        </message>
        <message>
            <source>1 reworded</source>
            <translation>1 modificado</translation>
        </message>
        <message>
            <source>1 row is left out</source>
            <translation>1 fila queda fuera</translation>
        </message>
        <message>
            <source>1 setting</source>
            <translation>1 ajuste</translation>
        </message>
        <message>
            <source>1 surface</source>
            <translation>1 superficie</translation>
        </message>
        <message>
            <source>1 task of January done</source>
            <translation>1 tarea de enero hecha</translation>
        </message>
        <message>
            <source>1 text</source>
            <translation>1 texto</translation>
        </message>
        <message>
            <source>1 unknown</source>
            <translation>1 desconocido</translation>
        </message>
        <message>
            <source>10, 20, 30 or 40</source>
            <translation>10, 20, 30 o 40</translation>
        </message>
        <message>
            <source>12/30/2026, jan 5 or +6m; empty for never</source>
            <translation>12/30/2026, 5 ene o +6m; vacío para nunca</translation>
        </message>
        <message>
            <source>A catalog that opens here was signed with a key that this cdtdesk trusts.</source>
            <translation>Un catálogo que se abre aquí fue firmado con una clave en la que este cdtdesk confía.</translation>
        </message>
        <message>
            <source>A code from a letter. You see that it ended in 2014, and what is used now.</source>
            <translation>Un código de una carta. Verá que terminó en 2014, y qué se usa ahora.</translation>
        </message>
        <message>
            <source>A code of your own office. No payer knows it: it never goes on a claim, and no date of service makes it CDT.</source>
            <translation>Un código de su propio consultorio. Ninguna aseguradora lo conoce: nunca va en un reclamo, y ninguna fecha de servicio lo convierte en CDT.</translation>
        </message>
        <message>
            <source>A code of your own: never on a claim</source>
            <translation>Un código propio: nunca en un reclamo</translation>
        </message>
        <message>
            <source>A new code</source>
            <translation>Un código nuevo</translation>
        </message>
        <message>
            <source>A new note</source>
            <translation>Una nota nueva</translation>
        </message>
        <message>
            <source>A payer not named here</source>
            <translation>Una aseguradora que no está en su lista</translation>
        </message>
        <message>
            <source>A range such as D2740-D2799, or a category</source>
            <translation>Un rango como D2740-D2799, o una categoría</translation>
        </message>
        <message>
            <source>A schedule needs a name, so that it can be told from others.</source>
            <translation>Una lista de tarifas necesita un nombre, para distinguirla de las demás.</translation>
        </message>
        <message>
            <source>A tooth and its surfaces. You get the filling code, and what the claim line needs.</source>
            <translation>Un diente y sus superficies. Obtendrá el código del relleno, y lo que pide la línea del reclamo.</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>About cdtdesk</source>
            <translation>Acerca de cdtdesk</translation>
        </message>
        <message>
            <source>About the chosen line</source>
            <translation>Sobre la línea elegida</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Agregar</translation>
        </message>
        <message>
            <source>Add a code</source>
            <translation>Agregar un código</translation>
        </message>
        <message>
            <source>Add a word</source>
            <translation>Agregar una palabra</translation>
        </message>
        <message>
            <source>Add a word your office uses for {code}</source>
            <translation>Agregue una palabra que su consultorio usa para {code}</translation>
        </message>
        <message>
            <source>Add another</source>
            <translation>Agregar otra</translation>
        </message>
        <message>
            <source>Add your word for it</source>
            <translation>Agregar su palabra para este código</translation>
        </message>
        <message>
            <source>Added the list “{name}”: type its name.</source>
            <translation>Se agregó la lista “{name}”: escriba su nombre.</translation>
        </message>
        <message>
            <source>Adjunct</source>
            <translation>General</translation>
        </message>
        <message>
            <source>Adjunctive</source>
            <translation>Generales</translation>
        </message>
        <message>
            <source>Adjunctive general services</source>
            <translation>Servicios generales complementarios</translation>
        </message>
        <message>
            <source>All codes</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>All commands</source>
            <translation>Todos los comandos</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Todas las teclas</translation>
        </message>
        <message>
            <source>All keys, or help on the section you are in</source>
            <translation>Todas las teclas, o ayuda sobre la sección en que está</translation>
        </message>
        <message>
            <source>All payers</source>
            <translation>Todas las aseguradoras</translation>
        </message>
        <message>
            <source>All teeth with their numbers and letters, the patient's right at the left</source>
            <translation>Todos los dientes con sus números y letras, la derecha del paciente a la izquierda</translation>
        </message>
        <message>
            <source>Also: {words}</source>
            <translation>También: {words}</translation>
        </message>
        <message>
            <source>An office that owns the official code texts (its CDT book as a file, or its practice software's code list) can take them in here: they are shown beside our own words, as yours, and searched with them. They stay in your office file on this computer: they are never exported and never handed over.</source>
            <translation>Un consultorio que posee los textos oficiales de los códigos (su libro CDT como archivo, o la lista de códigos de su programa de consultorio) puede importarlos aquí: se muestran junto a nuestras palabras, como suyos, y se buscan con ellas. Se quedan en el archivo de su consultorio en esta computadora: nunca se exportan y nunca van en un traspaso.</translation>
        </message>
        <message>
            <source>An offline look-up for CDT dental procedure codes, for the front desk. It opens no connection to a network.</source>
            <translation>Una herramienta sin conexión para consultar los códigos CDT de procedimientos dentales, hecha para la recepción. No abre ninguna conexión de red.</translation>
        </message>
        <message>
            <source>An own word needs a letter or a digit.</source>
            <translation>Una palabra propia necesita una letra o un dígito.</translation>
        </message>
        <message>
            <source>Announced for CDT {year}</source>
            <translation>Anunciado para CDT {year}</translation>
        </message>
        <message>
            <source>Another cdtdesk</source>
            <translation>Otro cdtdesk</translation>
        </message>
        <message>
            <source>Another code beside them (+)</source>
            <translation>Otro código junto a ellos (+)</translation>
        </message>
        <message>
            <source>Another note</source>
            <translation>Otra nota</translation>
        </message>
        <message>
            <source>Another program is writing to the office file {path}: close it, and what you type will be saved.</source>
            <translation>Otro programa está escribiendo en el archivo del consultorio {path}: ciérrelo, y lo que usted escriba se guardará.</translation>
        </message>
        <message>
            <source>Another word of yours for this code</source>
            <translation>Otra palabra suya para este código</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Any date</source>
            <translation>Cualquier fecha</translation>
        </message>
        <message>
            <source>April</source>
            <translation>abril</translation>
        </message>
        <message>
            <source>Arch</source>
            <translation>Arcada</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <source>Area of the mouth</source>
            <translation>Área de la boca</translation>
        </message>
        <message>
            <source>Area {value}, {name} quadrant</source>
            <translation>Área {value}, cuadrante {name}</translation>
        </message>
        <message>
            <source>Area {value}, {name} quadrant, can be used</source>
            <translation>Área {value}, cuadrante {name}, se puede usar</translation>
        </message>
        <message>
            <source>Area {value}, {name} quadrant, picked</source>
            <translation>Área {value}, cuadrante {name}, elegido</translation>
        </message>
        <message>
            <source>August</source>
            <translation>agosto</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation>Atrás (Esc)</translation>
        </message>
        <message>
            <source>Back to the codes</source>
            <translation>Volver a los códigos</translation>
        </message>
        <message>
            <source>Back to the pages of the guide</source>
            <translation>Volver a las páginas de la guía</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Respaldar ahora</translation>
        </message>
        <message>
            <source>Back up to another place…</source>
            <translation>Respaldar en otro lugar…</translation>
        </message>
        <message>
            <source>Backed up to {path}</source>
            <translation>Se respaldó en {path}</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Respaldos</translation>
        </message>
        <message>
            <source>Backups and the file</source>
            <translation>Respaldos y el archivo</translation>
        </message>
        <message>
            <source>Both versions are kept, each as a note of its own.</source>
            <translation>Se conservan las dos versiones, cada una como nota aparte.</translation>
        </message>
        <message>
            <source>Bring in a list or notes</source>
            <translation>Importar una lista o notas</translation>
        </message>
        <message>
            <source>By the catalog, and by the code list that your office took in.</source>
            <translation>Según el catálogo, y según la lista de códigos que importó su consultorio.</translation>
        </message>
        <message>
            <source>By the catalog. Years of change are facts; where one is not known, the code's page says so.</source>
            <translation>Según el catálogo. Los años de cambio son datos ciertos; donde no se conoce uno, la página del código lo dice.</translation>
        </message>
        <message>
            <source>CDT is a registered trademark of the American Dental Association; cdtdesk is not affiliated with it. The ADA claims copyright in its official titles and descriptions and licenses them; none of them comes with this program. The names and explanations were written for cdtdesk. Whoever distributes it must settle the licence with the ADA first.</source>
            <translation>CDT es una marca registrada de la American Dental Association; cdtdesk no está afiliado a ella. La ADA reclama derechos de autor sobre sus títulos y descripciones oficiales y los licencia; ninguno viene con este programa. Los nombres y las explicaciones se escribieron para cdtdesk. Quien lo distribuya debe acordar antes la licencia con la ADA.</translation>
        </message>
        <message>
            <source>CDT {year}</source>
            <translation>CDT {year}</translation>
        </message>
        <message>
            <source>CDT {year} by your own list, in force until {day}</source>
            <translation>CDT {year} según su propia lista, en vigor hasta el {day}</translation>
        </message>
        <message>
            <source>CDT {year} in force until {day}</source>
            <translation>CDT {year} en vigor hasta el {day}</translation>
        </message>
        <message>
            <source>CDT {year} is in force since 01/01/{year}, and its codes are not known here yet.</source>
            <translation>CDT {year} está en vigor desde el 01/01/{year}, y aquí aún no se conocen sus códigos.</translation>
        </message>
        <message>
            <source>CDT {year} is in force since 01/01/{year}.</source>
            <translation>CDT {year} está en vigor desde el 01/01/{year}.</translation>
        </message>
        <message>
            <source>CDT {year} is the newest edition known here</source>
            <translation>CDT {year} es la edición más reciente que se conoce aquí</translation>
        </message>
        <message>
            <source>CDT {year} is the newest edition known here: for a later day the answer is by the years known.</source>
            <translation>CDT {year} es la edición más reciente que se conoce aquí: para un día posterior, la respuesta es según los años conocidos.</translation>
        </message>
        <message>
            <source>CDT {year} takes effect in {days} days, on 01/01/{year}.</source>
            <translation>CDT {year} entra en vigor en {days} días, el 01/01/{year}.</translation>
        </message>
        <message>
            <source>CDT {year} takes effect tomorrow.</source>
            <translation>CDT {year} entra en vigor mañana.</translation>
        </message>
        <message>
            <source>CDT {year}, valid through {day}</source>
            <translation>CDT {year}, válido hasta el {day}</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Catalogs (*.sqlite)</source>
            <translation>Catálogos (*.sqlite)</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Categorías</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Categoría</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>Changes before {year} are not known here: the answer is by the years known.</source>
            <translation>Aquí no se conocen los cambios anteriores a {year}: la respuesta es según los años conocidos.</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Expediente</translation>
        </message>
        <message>
            <source>Chart note must say</source>
            <translation>La nota del expediente debe decir</translation>
        </message>
        <message>
            <source>Check a list</source>
            <translation>Revisar una lista</translation>
        </message>
        <message>
            <source>Check a list of codes</source>
            <translation>Revisar una lista de códigos</translation>
        </message>
        <message>
            <source>Check again on</source>
            <translation>Revisar de nuevo el</translation>
        </message>
        <message>
            <source>Check again {day}</source>
            <translation>Revisar de nuevo el {day}</translation>
        </message>
        <message>
            <source>Check again: due {day}</source>
            <translation>Revisar de nuevo: pendiente desde el {day}</translation>
        </message>
        <message>
            <source>Check it now</source>
            <translation>Comprobarlo ahora</translation>
        </message>
        <message>
            <source>Checked {month}. Our own words, not the ADA's; what plans do differs.</source>
            <translation>Revisado en {month}. Palabras nuestras, no de la ADA; lo que hacen los planes varía.</translation>
        </message>
        <message>
            <source>Checking a long list…</source>
            <translation>Revisando una lista larga…</translation>
        </message>
        <message>
            <source>Checking {name}…</source>
            <translation>Comprobando {name}…</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Elegir un archivo…</translation>
        </message>
        <message>
            <source>Choose a list of favorites in the sidebar and a code in it first.</source>
            <translation>Elija primero una lista de favoritos en la barra lateral y un código en ella.</translation>
        </message>
        <message>
            <source>Choose a list of favorites in the sidebar first.</source>
            <translation>Elija primero una lista de favoritos en la barra lateral.</translation>
        </message>
        <message>
            <source>Choose an earlier edition at the left than at the right.</source>
            <translation>Elija a la izquierda una edición anterior a la de la derecha.</translation>
        </message>
        <message>
            <source>Choose one to go on with. What can still be read of the damaged file and is newer is added to it.</source>
            <translation>Elija uno para seguir con él. Se le agrega lo que aún se pueda leer del archivo dañado y sea más reciente.</translation>
        </message>
        <message>
            <source>Choose one to see what putting it back would change.</source>
            <translation>Elija uno para ver lo que cambiaría al restaurarlo.</translation>
        </message>
        <message>
            <source>Choose or drop a file (CSV, workbook, text in columns, Open Dental's XML), or paste the list.</source>
            <translation>Elija o suelte un archivo (CSV, libro de cálculo, texto en columnas, XML de Open Dental), o pegue la lista.</translation>
        </message>
        <message>
            <source>Choose the date of service</source>
            <translation>Elija la fecha de servicio</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Reclamo</translation>
        </message>
        <message>
            <source>Claim line</source>
            <translation>Línea del reclamo</translation>
        </message>
        <message>
            <source>Claim needs</source>
            <translation>El reclamo pide</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>Cerrar este aviso</translation>
        </message>
        <message>
            <source>Closest</source>
            <translation>Lo más parecido</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Code and name</source>
            <translation>Código y nombre</translation>
        </message>
        <message>
            <source>Code lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml)</source>
            <translation>Listas de códigos (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml)</translation>
        </message>
        <message>
            <source>Code or words</source>
            <translation>Código o palabras</translation>
        </message>
        <message>
            <source>Code to stand beside them</source>
            <translation>Código para ponerlo junto a ellos</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Códigos</translation>
        </message>
        <message>
            <source>Codes at the same visit</source>
            <translation>Códigos en la misma visita</translation>
        </message>
        <message>
            <source>Codes in the list</source>
            <translation>Códigos de la lista</translation>
        </message>
        <message>
            <source>Codes of one day</source>
            <translation>Códigos del mismo día</translation>
        </message>
        <message>
            <source>Codes that answer</source>
            <translation>Códigos que responden</translation>
        </message>
        <message>
            <source>Codes that are copied often at this desk come a little higher among equal hits, never above an exact one. What was long ago counts less: half after two months. None of this leaves this computer, nor goes into a hand-over.</source>
            <translation>Los códigos que se copian a menudo en esta computadora suben un poco entre resultados iguales, nunca por encima de uno exacto. Lo de hace mucho cuenta menos: la mitad después de dos meses. Nada de esto sale de aquí ni entra en un traspaso.</translation>
        </message>
        <message>
            <source>Codes that you copy will stand here, the latest first.</source>
            <translation>Aquí aparecerán los códigos que copie, el último primero.</translation>
        </message>
        <message>
            <source>Codes that you copy will stand here, those you copy most at the top.</source>
            <translation>Aquí aparecerán los códigos que copie, arriba los que más copia.</translation>
        </message>
        <message>
            <source>Colours as the system has them</source>
            <translation>Colores según el sistema</translation>
        </message>
        <message>
            <source>Column of fees</source>
            <translation>Columna de tarifas</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Comandos</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Compare with look-alikes, or the marked codes</source>
            <translation>Comparar con los parecidos, o los códigos marcados</translation>
        </message>
        <message>
            <source>Compare {count} codes</source>
            <translation>Comparar {count} códigos</translation>
        </message>
        <message>
            <source>Compare {count} look-alikes</source>
            <translation>Comparar {count} códigos parecidos</translation>
        </message>
        <message>
            <source>Complete or partial</source>
            <translation>Completa o parcial</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
        <message>
            <source>Copied the path of the office file</source>
            <translation>Se copió la ruta del archivo del consultorio</translation>
        </message>
        <message>
            <source>Copied {code}: a code of your own, never for a claim</source>
            <translation>Se copió {code}: un código propio, nunca para un reclamo</translation>
        </message>
        <message>
            <source>Copied {code}: {name}</source>
            <translation>Se copió {code}: {name}</translation>
        </message>
        <message>
            <source>Copied {what}</source>
            <translation>Copiado: {what}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy claim line</source>
            <translation>Copiar línea del reclamo</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>Copiar código</translation>
        </message>
        <message>
            <source>Copy code and name</source>
            <translation>Copiar código y nombre</translation>
        </message>
        <message>
            <source>Copy its path</source>
            <translation>Copiar su ruta</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar la ruta</translation>
        </message>
        <message>
            <source>Copy patient sentence</source>
            <translation>Copiar frase para el paciente</translation>
        </message>
        <message>
            <source>Copy the marked codes on one line</source>
            <translation>Copiar los códigos marcados en una línea</translation>
        </message>
        <message>
            <source>Copy the marked codes, one a line</source>
            <translation>Copiar los códigos marcados, uno por línea</translation>
        </message>
        <message>
            <source>Copy the result</source>
            <translation>Copiar el resultado</translation>
        </message>
        <message>
            <source>Copy the text and close</source>
            <translation>Copiar el texto y cerrar</translation>
        </message>
        <message>
            <source>Counted per</source>
            <translation>Se cuenta por</translation>
        </message>
        <message>
            <source>Counted per further 15 minutes</source>
            <translation>Se cuenta por cada 15 minutos adicionales</translation>
        </message>
        <message>
            <source>Counted per {unit}</source>
            <translation>Se cuenta por {unit}</translation>
        </message>
        <message>
            <source>Counts the first 15 minutes</source>
            <translation>Cuenta los primeros 15 minutos</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>D and four digits, or a code of your own</source>
            <translation>D y cuatro dígitos, o un código propio</translation>
        </message>
        <message>
            <source>D2740-D2799, or a category</source>
            <translation>D2740-D2799, o una categoría</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Colores oscuros</translation>
        </message>
        <message>
            <source>Date of service</source>
            <translation>Fecha de servicio</translation>
        </message>
        <message>
            <source>Date of service {day}: open the calendar</source>
            <translation>Fecha de servicio {day}: abrir el calendario</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Fechas</translation>
        </message>
        <message>
            <source>December</source>
            <translation>diciembre</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>Eliminar esta lista</translation>
        </message>
        <message>
            <source>Delete this note</source>
            <translation>Eliminar esta nota</translation>
        </message>
        <message>
            <source>Delete this note; it can be taken back with Ctrl+Z</source>
            <translation>Eliminar esta nota; se puede deshacer con Ctrl+Z</translation>
        </message>
        <message>
            <source>Deleted the list “{name}” with {codes}.</source>
            <translation>Se eliminó la lista “{name}” con {codes}.</translation>
        </message>
        <message>
            <source>Deleted the note on {about}.</source>
            <translation>Se eliminó la nota sobre {about}.</translation>
        </message>
        <message>
            <source>Deleted the schedule {name}.</source>
            <translation>Se eliminó la lista de tarifas {name}.</translation>
        </message>
        <message>
            <source>Deleted {code}. Notes and favorites kept for it stay.</source>
            <translation>Se eliminó {code}. Sus notas y favoritos se quedan.</translation>
        </message>
        <message>
            <source>Deleted {year}</source>
            <translation>Eliminado en {year}</translation>
        </message>
        <message>
            <source>Details of the code</source>
            <translation>Detalles del código</translation>
        </message>
        <message>
            <source>Details of the code, in a narrow window</source>
            <translation>Detalles del código, en una ventana angosta</translation>
        </message>
        <message>
            <source>Diag</source>
            <translation>Diag</translation>
        </message>
        <message>
            <source>Diagnostic</source>
            <translation>Diagnóstico</translation>
        </message>
        <message>
            <source>Do not say so again</source>
            <translation>No avisar más</translation>
        </message>
        <message>
            <source>Do not warn about this note any more</source>
            <translation>No avisar más sobre esta nota</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Drop a hand-over file (.zip) or another desk's office file (.sqlite) here, or choose one. You see first what it would do. Nothing of yours is overwritten: a note that was changed on both sides is kept twice.</source>
            <translation>Suelte aquí un archivo de traspaso (.zip) o el archivo de consultorio de otra computadora (.sqlite), o elija uno. Primero verá lo que haría. Nada de lo suyo se sobrescribe: una nota que cambió en los dos lados se guarda dos veces.</translation>
        </message>
        <message>
            <source>Drop a table here (CSV, XLSX, XLS or ODS), or choose one. You see first what it would do.</source>
            <translation>Suelte aquí una tabla (CSV, XLSX, XLS u ODS), o elija una. Primero verá lo que haría.</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Pendientes</translation>
        </message>
        <message>
            <source>Each tooth treated</source>
            <translation>Cada diente tratado</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>Edición</translation>
        </message>
        <message>
            <source>Editions</source>
            <translation>Ediciones</translation>
        </message>
        <message>
            <source>Editions: what changed, and what to do</source>
            <translation>Ediciones: qué cambió, y qué hacer</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Terminó</translation>
        </message>
        <message>
            <source>Ended {day}</source>
            <translation>Terminó el {day}</translation>
        </message>
        <message>
            <source>Ended {day}, no direct successor</source>
            <translation>Terminó el {day}, sin sucesor directo</translation>
        </message>
        <message>
            <source>Ended {day}, use {codes}</source>
            <translation>Terminó el {day}, use {codes}</translation>
        </message>
        <message>
            <source>Ended {day}. Used instead: {codes}</source>
            <translation>Terminó el {day}. En su lugar se usa: {codes}</translation>
        </message>
        <message>
            <source>Endo</source>
            <translation>Endo</translation>
        </message>
        <message>
            <source>Endodontics</source>
            <translation>Endodoncia</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Every payer</source>
            <translation>Cualquier aseguradora</translation>
        </message>
        <message>
            <source>Everything your office writes here (favorites, notes, own words, fees) is in one file on this computer. It is saved while you type and copied by itself every hour in which something changed.</source>
            <translation>Todo lo que su consultorio escribe aquí (favoritos, notas, palabras propias, tarifas) está en un solo archivo en esta computadora. Se guarda mientras usted escribe, y se respalda automáticamente cada hora si algo cambió.</translation>
        </message>
        <message>
            <source>Favorites</source>
            <translation>Favoritos</translation>
        </message>
        <message>
            <source>Favorites as a table (CSV)…</source>
            <translation>Favoritos como tabla (CSV)…</translation>
        </message>
        <message>
            <source>Favorites, notes and everything else the office writes are in one file:</source>
            <translation>Los favoritos, las notas y todo lo demás que escribe el consultorio están en un solo archivo:</translation>
        </message>
        <message>
            <source>Favorites, notes and fees are in one file on this computer, saved as you type, with a dated copy each day you change something.</source>
            <translation>Los favoritos, las notas y las tarifas están en un solo archivo en esta computadora, que se guarda mientras usted escribe, con una copia fechada de cada día en que cambia algo.</translation>
        </message>
        <message>
            <source>Favorites: {name}</source>
            <translation>Favoritos: {name}</translation>
        </message>
        <message>
            <source>February</source>
            <translation>febrero</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Tarifa</translation>
        </message>
        <message>
            <source>Fee $</source>
            <translation>Tarifa $</translation>
        </message>
        <message>
            <source>Fee schedules</source>
            <translation>Listas de tarifas</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Tarifas</translation>
        </message>
        <message>
            <source>Fees are taken from a table with a code and an amount in each row, as practice software and insurers export it. They stay on this computer. Each code shows what every schedule says for the date of service.</source>
            <translation>Las tarifas se toman de una tabla con un código y un importe en cada fila, como la exportan los programas de consultorio y las aseguradoras. Se quedan en esta computadora. Cada código muestra lo que dice cada lista para la fecha de servicio.</translation>
        </message>
        <message>
            <source>Fees as a table (CSV)…</source>
            <translation>Tarifas como tabla (CSV)…</translation>
        </message>
        <message>
            <source>Fees in the file</source>
            <translation>Tarifas del archivo</translation>
        </message>
        <message>
            <source>Find a list, or name a new one</source>
            <translation>Lista, o nombre de una nueva</translation>
        </message>
        <message>
            <source>First or additional</source>
            <translation>Primera o adicional</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Primeros pasos</translation>
        </message>
        <message>
            <source>Five codes are the most: take one away first.</source>
            <translation>Cinco códigos es lo máximo: quite uno primero.</translation>
        </message>
        <message>
            <source>Fix pros</source>
            <translation>Prót fija</translation>
        </message>
        <message>
            <source>Fixed</source>
            <translation>Fija</translation>
        </message>
        <message>
            <source>Fixed or removable</source>
            <translation>Fija o removible</translation>
        </message>
        <message>
            <source>Fixed prosthodontics</source>
            <translation>Prostodoncia fija</translation>
        </message>
        <message>
            <source>For example: 11/02/2026  D2392  #30 MO</source>
            <translation>Por ejemplo: 11/02/2026  D2392  #30 MO</translation>
        </message>
        <message>
            <source>For the patient</source>
            <translation>Para el paciente</translation>
        </message>
        <message>
            <source>For this date of service</source>
            <translation>Para esta fecha de servicio</translation>
        </message>
        <message>
            <source>For {years} the history of each code says what changed.</source>
            <translation>Para {years}, el historial de cada código dice qué cambió.</translation>
        </message>
        <message>
            <source>Forget all</source>
            <translation>Olvidar todo</translation>
        </message>
        <message>
            <source>Forget this one</source>
            <translation>Olvidar este</translation>
        </message>
        <message>
            <source>Forgot everything that was copied at this desk.</source>
            <translation>Se olvidó todo lo que se había copiado en esta computadora.</translation>
        </message>
        <message>
            <source>Forgot that {code} was copied.</source>
            <translation>Se olvidó que {code} se había copiado.</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>Found among all codes</source>
            <translation>Encontrado entre todos los códigos</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>From CDT {first} to CDT {last}</source>
            <translation>De CDT {first} a CDT {last}</translation>
        </message>
        <message>
            <source>From edition</source>
            <translation>Desde la edición</translation>
        </message>
        <message>
            <source>From the guide: {title}</source>
            <translation>De la guía: {title}</translation>
        </message>
        <message>
            <source>From the next start on, cdtdesk speaks the language of the system.</source>
            <translation>Desde el próximo inicio, cdtdesk hablará el idioma del sistema.</translation>
        </message>
        <message>
            <source>From your import; no guidance yet</source>
            <translation>De su importación; aún sin orientación</translation>
        </message>
        <message>
            <source>From your import; no guidance yet.</source>
            <translation>De su importación; aún sin orientación.</translation>
        </message>
        <message>
            <source>From your import; no guidance yet. The official text is yours, below; what a claim for it needs, ask the payer.</source>
            <translation>De su importación; aún sin orientación. El texto oficial es el suyo, abajo; pregunte a la aseguradora qué pide el reclamo.</translation>
        </message>
        <message>
            <source>Full window</source>
            <translation>Ventana completa</translation>
        </message>
        <message>
            <source>Full window (F11)</source>
            <translation>Ventana completa (F11)</translation>
        </message>
        <message>
            <source>Give</source>
            <translation>Entregar</translation>
        </message>
        <message>
            <source>Give {code} a name, so that it can be told from others.</source>
            <translation>Dé un nombre a {code}, para distinguirlo de los demás.</translation>
        </message>
        <message>
            <source>Go on with a new file</source>
            <translation>Seguir con un archivo nuevo</translation>
        </message>
        <message>
            <source>Go on with the backup of {moment}</source>
            <translation>Seguir con el respaldo del {moment}</translation>
        </message>
        <message>
            <source>Go on with this backup</source>
            <translation>Seguir con este respaldo</translation>
        </message>
        <message>
            <source>Go on with what can be read</source>
            <translation>Seguir con lo que se pueda leer</translation>
        </message>
        <message>
            <source>Go to the search box</source>
            <translation>Ir al cuadro de búsqueda</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Guía</translation>
        </message>
        <message>
            <source>Guide page</source>
            <translation>Página de la guía</translation>
        </message>
        <message>
            <source>Guide: {title}</source>
            <translation>Guía: {title}</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Guías</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Traspaso</translation>
        </message>
        <message>
            <source>Hand over to another desk, or take in</source>
            <translation>Traspaso a otra computadora, o importar</translation>
        </message>
        <message>
            <source>Hand-over and office files (*.zip *.sqlite)</source>
            <translation>Archivos de traspaso y de consultorio (*.zip *.sqlite)</translation>
        </message>
        <message>
            <source>Hand-over files (*.zip)</source>
            <translation>Archivos de traspaso (*.zip)</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>History and sources</source>
            <translation>Historial y fuentes</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Cómo</translation>
        </message>
        <message>
            <source>How do these codes differ?</source>
            <translation>¿En qué se diferencian estos códigos?</translation>
        </message>
        <message>
            <source>How many images</source>
            <translation>Cuántas imágenes</translation>
        </message>
        <message>
            <source>How many teeth</source>
            <translation>Cuántos dientes</translation>
        </message>
        <message>
            <source>Implant</source>
            <translation>Implante</translation>
        </message>
        <message>
            <source>Implant services</source>
            <translation>Servicios de implantes</translation>
        </message>
        <message>
            <source>Implants</source>
            <translation>Implantes</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>Importaciones</translation>
        </message>
        <message>
            <source>In between</source>
            <translation>Intermedia</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>En vigor</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>En vigor desde</translation>
        </message>
        <message>
            <source>In full</source>
            <translation>Completo</translation>
        </message>
        <message>
            <source>In place: {count} codes, up to CDT {year}. Start cdtdesk again to use it.</source>
            <translation>Instalado: {count} códigos, hasta CDT {year}. Inicie cdtdesk de nuevo para usarlo.</translation>
        </message>
        <message>
            <source>In the code set since</source>
            <translation>En el conjunto de códigos desde</translation>
        </message>
        <message>
            <source>In the code set since {year}</source>
            <translation>En el conjunto de códigos desde {year}</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>En el archivo</translation>
        </message>
        <message>
            <source>In the list</source>
            <translation>En la lista</translation>
        </message>
        <message>
            <source>In the list together, as usual</source>
            <translation>Juntos en la lista, como es habitual</translation>
        </message>
        <message>
            <source>In the schedule and not in the file, left as they are</source>
            <translation>En la lista de tarifas y no en el archivo, quedan como están</translation>
        </message>
        <message>
            <source>In-house</source>
            <translation>Interno</translation>
        </message>
        <message>
            <source>In-house code: not CDT, never on a claim</source>
            <translation>Código interno: no es CDT, nunca en un reclamo</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Iniciales</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Factura</translation>
        </message>
        <message>
            <source>It holds exactly what the office file holds now: putting it back would change nothing.</source>
            <translation>Contiene exactamente lo que el archivo del consultorio contiene ahora: restaurarlo no cambiaría nada.</translation>
        </message>
        <message>
            <source>It holds {contents}.</source>
            <translation>Contiene {contents}.</translation>
        </message>
        <message>
            <source>It is damaged. It was left as it is, and nothing more is written into it.</source>
            <translation>Está dañado. Se dejó como está, y no se escribe nada más en él.</translation>
        </message>
        <message>
            <source>It is in a folder that a cloud service copies about. That may take the file apart while it is written: keep it on a disk of this computer, and put only backups into the cloud.</source>
            <translation>Está en una carpeta que un servicio en la nube va copiando. Eso puede dañar el archivo mientras se escribe: téngalo en un disco de esta computadora, y ponga solo respaldos en la nube.</translation>
        </message>
        <message>
            <source>It is in a network folder. It works there for one desk at a time; a disk of this computer is safer.</source>
            <translation>Está en una carpeta de red. Allí funciona para una computadora a la vez; un disco de esta computadora es más seguro.</translation>
        </message>
        <message>
            <source>It is in the code set from {first} on.</source>
            <translation>Está en el conjunto de códigos desde el {first}.</translation>
        </message>
        <message>
            <source>It is known from your import alone; there is no guidance yet.</source>
            <translation>Se conoce solo por su importación; aún no hay orientación.</translation>
        </message>
        <message>
            <source>It is no patient's</source>
            <translation>No es de ningún paciente</translation>
        </message>
        <message>
            <source>It is the one that came with the program.</source>
            <translation>Es el que vino con el programa.</translation>
        </message>
        <message>
            <source>It is {code}</source>
            <translation>Es {code}</translation>
        </message>
        <message>
            <source>It was in the code set until {last}.</source>
            <translation>Estuvo en el conjunto de códigos hasta el {last}.</translation>
        </message>
        <message>
            <source>It was named by CDTDESK_CATALOG and is not signed: for testers only.</source>
            <translation>Lo indicó CDTDESK_CATALOG y no está firmado: solo para pruebas.</translation>
        </message>
        <message>
            <source>It was put in place of the one that came with the program.</source>
            <translation>Se instaló en lugar del que vino con el programa.</translation>
        </message>
        <message>
            <source>It would hold {contents}.</source>
            <translation>Contendría {contents}.</translation>
        </message>
        <message>
            <source>January</source>
            <translation>enero</translation>
        </message>
        <message>
            <source>July</source>
            <translation>julio</translation>
        </message>
        <message>
            <source>June</source>
            <translation>junio</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Conservar ambas</translation>
        </message>
        <message>
            <source>Keep in favorites (Ctrl+D)</source>
            <translation>Guardar en favoritos (Ctrl+D)</translation>
        </message>
        <message>
            <source>Keep in lists of favorites</source>
            <translation>Guardar en listas de favoritos</translation>
        </message>
        <message>
            <source>Keep this</source>
            <translation>Conservar esta</translation>
        </message>
        <message>
            <source>Keep this version alone</source>
            <translation>Conservar solo esta versión</translation>
        </message>
        <message>
            <source>Keep {code} in</source>
            <translation>Guardar {code} en</translation>
        </message>
        <message>
            <source>Kept this version of the note on {about}.</source>
            <translation>Se conservó esta versión de la nota sobre {about}.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Label and colour in this list</source>
            <translation>Etiqueta y color en esta lista</translation>
        </message>
        <message>
            <source>Lacks</source>
            <translation>Falta</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Language: English</source>
            <translation>Idioma: inglés (English)</translation>
        </message>
        <message>
            <source>Language: Spanish (español)</source>
            <translation>Idioma: español</translation>
        </message>
        <message>
            <source>Language: as the system has it</source>
            <translation>Idioma: según el sistema</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texto más grande</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Última</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>Últimos 12 meses</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Últimos 7 días</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Último mes</translation>
        </message>
        <message>
            <source>Last revised {year}</source>
            <translation>Última modificación: {year}</translation>
        </message>
        <message>
            <source>Leave blank</source>
            <translation>En blanco</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Dejarlo</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Izquierda</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Queda fuera</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Carta</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Licencias</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Colores claros</translation>
        </message>
        <message>
            <source>Limits, the same visit, the patient</source>
            <translation>Límites, la misma visita, el paciente</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Línea</translation>
        </message>
        <message>
            <source>Line below the name</source>
            <translation>Línea debajo del nombre</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>Línea {line}</translation>
        </message>
        <message>
            <source>Line {line}: {told}</source>
            <translation>Línea {line}: {told}</translation>
        </message>
        <message>
            <source>Lists of favorites</source>
            <translation>Listas de favoritos</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Verificar de nuevo</translation>
        </message>
        <message>
            <source>Look into {name}, found here</source>
            <translation>Ver {name}, encontrado aquí</translation>
        </message>
        <message>
            <source>Looking for codes and their texts…</source>
            <translation>Buscando códigos y sus textos…</translation>
        </message>
        <message>
            <source>Looking for what can be used…</source>
            <translation>Buscando lo que se puede usar…</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>Mirando qué contiene…</translation>
        </message>
        <message>
            <source>Looking whether the backup is whole…</source>
            <translation>Comprobando si el respaldo está completo…</translation>
        </message>
        <message>
            <source>Lower {value}</source>
            <translation>Inferior {value}</translation>
        </message>
        <message>
            <source>MM/DD/YYYY, or nothing: always</source>
            <translation>MM/DD/AAAA, o nada: siempre</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Make it a note of its own</source>
            <translation>Convertirla en una nota aparte</translation>
        </message>
        <message>
            <source>Make “{words}” your own word for a code</source>
            <translation>Usar “{words}” como palabra propia para un código</translation>
        </message>
        <message>
            <source>Making a backup of what is there now…</source>
            <translation>Haciendo un respaldo de lo que hay ahora…</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Haciendo un respaldo…</translation>
        </message>
        <message>
            <source>March</source>
            <translation>marzo</translation>
        </message>
        <message>
            <source>Mark the row, or take its mark away</source>
            <translation>Marcar la fila, o quitarle la marca</translation>
        </message>
        <message>
            <source>Marked codes</source>
            <translation>Códigos marcados</translation>
        </message>
        <message>
            <source>Match only some of the words</source>
            <translation>Solo coinciden algunas palabras</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>Material</translation>
        </message>
        <message>
            <source>Max-fac</source>
            <translation>Maxilof</translation>
        </message>
        <message>
            <source>Maxillofacial</source>
            <translation>Maxilofacial</translation>
        </message>
        <message>
            <source>Maxillofacial prosthetics</source>
            <translation>Prótesis maxilofacial</translation>
        </message>
        <message>
            <source>May</source>
            <translation>mayo</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menú</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>Mes siguiente</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>Mes anterior</translation>
        </message>
        <message>
            <source>Month, day and year, or words like today and last friday</source>
            <translation>Mes, día y año, o palabras como hoy y viernes pasado</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Most used</source>
            <translation>Más usados</translation>
        </message>
        <message>
            <source>Most used codes</source>
            <translation>Códigos más usados</translation>
        </message>
        <message>
            <source>Most used codes, and what was learned</source>
            <translation>Códigos más usados, y lo aprendido</translation>
        </message>
        <message>
            <source>Most used, and what was learned</source>
            <translation>Los más usados, y lo aprendido</translation>
        </message>
        <message>
            <source>Move down in its list</source>
            <translation>Bajar en su lista</translation>
        </message>
        <message>
            <source>Move up in its list</source>
            <translation>Subir en su lista</translation>
        </message>
        <message>
            <source>My favorites</source>
            <translation>Mis favoritos</translation>
        </message>
        <message>
            <source>My office holds the right to use this text.</source>
            <translation>Mi consultorio tiene el derecho de usar este texto.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name here</source>
            <translation>Nombre aquí</translation>
        </message>
        <message>
            <source>Name of the payer</source>
            <translation>Nombre de la aseguradora</translation>
        </message>
        <message>
            <source>Name of the schedule</source>
            <translation>Nombre de la lista de tarifas</translation>
        </message>
        <message>
            <source>Named without a fee</source>
            <translation>Aparecen sin tarifa</translation>
        </message>
        <message>
            <source>Narrative</source>
            <translation>Narrativa</translation>
        </message>
        <message>
            <source>Nearest by number: {codes}</source>
            <translation>Los más cercanos por número: {codes}</translation>
        </message>
        <message>
            <source>Neither CDT codes nor your own, left out</source>
            <translation>Ni códigos CDT ni propios, quedan fuera</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Código nuevo</translation>
        </message>
        <message>
            <source>New list</source>
            <translation>Lista nueva</translation>
        </message>
        <message>
            <source>New list of favorites</source>
            <translation>Nueva lista de favoritos</translation>
        </message>
        <message>
            <source>New list “{name}”</source>
            <translation>Lista nueva “{name}”</translation>
        </message>
        <message>
            <source>Newest code set in the catalog</source>
            <translation>Conjunto de códigos más reciente del catálogo</translation>
        </message>
        <message>
            <source>Newest note</source>
            <translation>Nota más reciente</translation>
        </message>
        <message>
            <source>Newest note: {note}</source>
            <translation>Nota más reciente: {note}</translation>
        </message>
        <message>
            <source>No code changed between these editions, as far as is known here.</source>
            <translation>Ningún código cambió entre estas ediciones, hasta donde se sabe aquí.</translation>
        </message>
        <message>
            <source>No code is shown: search for one first.</source>
            <translation>No se muestra ningún código: busque uno primero.</translation>
        </message>
        <message>
            <source>No code was found in this text.</source>
            <translation>No se encontró ningún código en este texto.</translation>
        </message>
        <message>
            <source>No codes here.</source>
            <translation>No hay códigos aquí.</translation>
        </message>
        <message>
            <source>No column of {path} holds codes: it needs one with D and four digits in each row.</source>
            <translation>Ninguna columna de {path} contiene códigos: necesita una con D y cuatro dígitos en cada fila.</translation>
        </message>
        <message>
            <source>No column of {path} holds fees: it needs one with an amount beside each code.</source>
            <translation>Ninguna columna de {path} contiene tarifas: necesita una con un importe junto a cada código.</translation>
        </message>
        <message>
            <source>No column of {path} holds names or descriptions: it needs one with words beside each code.</source>
            <translation>Ninguna columna de {path} contiene nombres ni descripciones: necesita una con palabras junto a cada código.</translation>
        </message>
        <message>
            <source>No date on the line: judged for the date of service above.</source>
            <translation>La línea no tiene fecha: se usa la fecha de servicio de arriba.</translation>
        </message>
        <message>
            <source>No direct successor</source>
            <translation>Sin sucesor directo</translation>
        </message>
        <message>
            <source>No direct successor is known.</source>
            <translation>No se conoce un sucesor directo.</translation>
        </message>
        <message>
            <source>No further code answers to that.</source>
            <translation>Ningún otro código coincide con eso.</translation>
        </message>
        <message>
            <source>No longer stays on top</source>
            <translation>Ya no se mantiene encima</translation>
        </message>
        <message>
            <source>No look-alikes are known for {code}.</source>
            <translation>No se conocen códigos parecidos a {code}.</translation>
        </message>
        <message>
            <source>No note is like that.</source>
            <translation>Ninguna nota coincide.</translation>
        </message>
        <message>
            <source>No other catalog was put in place.</source>
            <translation>No se instaló ningún otro catálogo.</translation>
        </message>
        <message>
            <source>No page holds '{words}'. Try another word for it.</source>
            <translation>Ninguna página contiene '{words}'. Pruebe con otra palabra.</translation>
        </message>
        <message>
            <source>No row is marked: mark some with Ctrl+click, or with Ctrl+Space.</source>
            <translation>No hay filas marcadas: marque algunas con Ctrl+clic, o con Ctrl+Espacio.</translation>
        </message>
        <message>
            <source>No such code</source>
            <translation>No existe ese código</translation>
        </message>
        <message>
            <source>No such code. Meant: {codes}?</source>
            <translation>No existe ese código. ¿Quiso decir {codes}?</translation>
        </message>
        <message>
            <source>No such code: look at the digits</source>
            <translation>No existe ese código: revise los dígitos</translation>
        </message>
        <message>
            <source>No tooth, no area, no surfaces</source>
            <translation>Sin diente, sin área, sin superficies</translation>
        </message>
        <message>
            <source>Nobody has written a sentence for {code} yet.</source>
            <translation>Nadie ha escrito aún una frase para {code}.</translation>
        </message>
        <message>
            <source>None picked. Arrows and Space or the letters pick them.</source>
            <translation>Ninguna elegida. Las flechas y Espacio, o las letras, las eligen.</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Tamaño de texto normal</translation>
        </message>
        <message>
            <source>Not a promise of payment. What plans do is told as “many plans”.</source>
            <translation>No es una promesa de pago. Lo que hacen los planes se dice como “muchos planes”.</translation>
        </message>
        <message>
            <source>Not certain: {doubt}</source>
            <translation>No es seguro: {doubt}</translation>
        </message>
        <message>
            <source>Not for patients' data. Keep names, birth dates and IDs out of notes.</source>
            <translation>No es para datos de pacientes. No ponga nombres, fechas de nacimiento ni números de identificación en las notas.</translation>
        </message>
        <message>
            <source>Not from the ADA</source>
            <translation>No es de la ADA</translation>
        </message>
        <message>
            <source>Not in this catalog, taken in all the same</source>
            <translation>No están en este catálogo, se importan de todos modos</translation>
        </message>
        <message>
            <source>Not in your newest import</source>
            <translation>No está en su importación más reciente</translation>
        </message>
        <message>
            <source>Not made by, or connected with, the American Dental Association. CDT is its registered trademark.</source>
            <translation>No lo hizo la American Dental Association ni está vinculado a ella. CDT es su marca registrada.</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Aún sin guardar</translation>
        </message>
        <message>
            <source>Not the official wording. Every explanation here is our own, in plain words. If your office owns the official text, you can bring it in.</source>
            <translation>No es el texto oficial. Cada explicación aquí es nuestra, en palabras sencillas. Si su consultorio posee el texto oficial, puede importarlo.</translation>
        </message>
        <message>
            <source>Not to be confused with</source>
            <translation>No confundir con</translation>
        </message>
        <message>
            <source>Not to be confused with, look-alikes</source>
            <translation>No confundir con, códigos parecidos</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Aún no</translation>
        </message>
        <message>
            <source>Not yet: from {day}</source>
            <translation>Aún no: desde el {day}</translation>
        </message>
        <message>
            <source>Not yet: {day}</source>
            <translation>Aún no: {day}</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Note 1 of {count}</source>
            <translation>Nota 1 de {count}</translation>
        </message>
        <message>
            <source>Note on several codes</source>
            <translation>Nota sobre varios códigos</translation>
        </message>
        <message>
            <source>Note on this code</source>
            <translation>Nota sobre este código</translation>
        </message>
        <message>
            <source>Note {number} of {count}</source>
            <translation>Nota {number} de {count}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Notes as a table (CSV)…</source>
            <translation>Notas como tabla (CSV)…</translation>
        </message>
        <message>
            <source>Notes from cdtdesk.txt</source>
            <translation>Notas de cdtdesk.txt</translation>
        </message>
        <message>
            <source>Notes on {code}</source>
            <translation>Notas sobre {code}</translation>
        </message>
        <message>
            <source>Notes over all codes</source>
            <translation>Notas de todos los códigos</translation>
        </message>
        <message>
            <source>Nothing could be written to {path}: make room on the disk, or look who may write there.</source>
            <translation>No se pudo escribir nada en {path}: libere espacio en el disco, o vea quién tiene permiso para escribir allí.</translation>
        </message>
        <message>
            <source>Nothing for “{words}” in “{view}”.</source>
            <translation>No hay nada para “{words}” en “{view}”.</translation>
        </message>
        <message>
            <source>Nothing for “{words}”.</source>
            <translation>No hay nada para “{words}”.</translation>
        </message>
        <message>
            <source>Nothing for “{words}”. Try fewer or other words, or only the first letters.</source>
            <translation>No hay nada para “{words}”. Pruebe con menos palabras o con otras, o solo con las primeras letras.</translation>
        </message>
        <message>
            <source>Nothing has been learned yet: copy a code, and it stands here.</source>
            <translation>Aún no se ha aprendido nada: copie un código, y aparecerá aquí.</translation>
        </message>
        <message>
            <source>Nothing has been taken in yet.</source>
            <translation>Aún no se ha importado nada.</translation>
        </message>
        <message>
            <source>Nothing has been written yet: it will be made with the first favorite or note.</source>
            <translation>Aún no se ha escrito nada: se creará con el primer favorito o la primera nota.</translation>
        </message>
        <message>
            <source>Nothing in particular</source>
            <translation>Nada en particular</translation>
        </message>
        <message>
            <source>Nothing is called that. Try one word of it, or its first letters.</source>
            <translation>Nada se llama así. Pruebe con una palabra, o con sus primeras letras.</translation>
        </message>
        <message>
            <source>Nothing is sent anywhere. The program never opens a connection.</source>
            <translation>No se envía nada a ningún lugar. El programa nunca abre una conexión.</translation>
        </message>
        <message>
            <source>Nothing to copy: no code is shown.</source>
            <translation>No hay nada que copiar: no se muestra ningún código.</translation>
        </message>
        <message>
            <source>November</source>
            <translation>noviembre</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Numbers that your office made up for itself: for what CDT has no code, or for its own book-keeping. The search finds them and marks them “in-house”. No payer knows them, so they never go on a claim.</source>
            <translation>Números que su consultorio creó para sí mismo: para lo que CDT no tiene código, o para su propia contabilidad. La búsqueda los encuentra y los marca “interno”. Ninguna aseguradora los conoce, así que nunca van en un reclamo.</translation>
        </message>
        <message>
            <source>October</source>
            <translation>octubre</translation>
        </message>
        <message>
            <source>Of CDT {year} only announcements are known here: topics and numbers of changes, no codes.</source>
            <translation>De CDT {year} aquí solo se conocen anuncios: temas y número de cambios, sin códigos.</translation>
        </message>
        <message>
            <source>Of which edition is it? Type its year, for example {year}.</source>
            <translation>¿De qué edición es? Escriba su año, por ejemplo {year}.</translation>
        </message>
        <message>
            <source>Office files (*.sqlite)</source>
            <translation>Archivos de consultorio (*.sqlite)</translation>
        </message>
        <message>
            <source>Official description</source>
            <translation>Descripción oficial</translation>
        </message>
        <message>
            <source>Official text (yours)</source>
            <translation>Texto oficial (suyo)</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Often billed with it, and not in the list</source>
            <translation>A menudo se factura junto, y no está en la lista</translation>
        </message>
        <message>
            <source>Often not paid on the same day</source>
            <translation>A menudo no se pagan el mismo día</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>On the claim</source>
            <translation>En el reclamo</translation>
        </message>
        <message>
            <source>One file takes everything your office wrote here (favorites, notes, payers, own words, own codes, fees) to another desk or a new colleague. It never holds official ADA text, nor what was copied lately at this desk.</source>
            <translation>Un solo archivo lleva todo lo que su consultorio escribió aquí (favoritos, notas, aseguradoras, palabras propias, códigos propios, tarifas) a otra computadora o a un compañero nuevo. Nunca contiene texto oficial de la ADA, ni lo que se copió últimamente en esta computadora.</translation>
        </message>
        <message>
            <source>One line a code</source>
            <translation>Una línea por código</translation>
        </message>
        <message>
            <source>One note is due to be checked again: {listed}.</source>
            <translation>Una nota está pendiente de revisar: {listed}.</translation>
        </message>
        <message>
            <source>One of these is used instead: {codes}</source>
            <translation>En su lugar se usa uno de estos: {codes}</translation>
        </message>
        <message>
            <source>Only notes on this: show all again</source>
            <translation>Solo notas sobre esto: mostrar todas de nuevo</translation>
        </message>
        <message>
            <source>Only notes that are due to be checked again</source>
            <translation>Solo notas pendientes de revisar</translation>
        </message>
        <message>
            <source>Open Dental's list of codes</source>
            <translation>la lista de códigos de Open Dental</translation>
        </message>
        <message>
            <source>Open a signed catalog…</source>
            <translation>Abrir un catálogo firmado…</translation>
        </message>
        <message>
            <source>Open the calendar</source>
            <translation>Abrir el calendario</translation>
        </message>
        <message>
            <source>Open the calendar (Alt+Down)</source>
            <translation>Abrir el calendario (Alt+Abajo)</translation>
        </message>
        <message>
            <source>Open the guide</source>
            <translation>Abrir la guía</translation>
        </message>
        <message>
            <source>Open the report</source>
            <translation>Abrir el informe</translation>
        </message>
        <message>
            <source>Or it is one of these: {codes}</source>
            <translation>O es uno de estos: {codes}</translation>
        </message>
        <message>
            <source>Oral and maxillofacial surgery</source>
            <translation>Cirugía oral y maxilofacial</translation>
        </message>
        <message>
            <source>Oral surgery</source>
            <translation>Cirugía oral</translation>
        </message>
        <message>
            <source>Ortho</source>
            <translation>Orto</translation>
        </message>
        <message>
            <source>Orthodontics</source>
            <translation>Ortodoncia</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Otro</translation>
        </message>
        <message>
            <source>Our notes</source>
            <translation>Nuestras notas</translation>
        </message>
        <message>
            <source>Ours: {what}</source>
            <translation>Lo nuestro: {what}</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Page {page} of {count}</source>
            <translation>Página {page} de {count}</translation>
        </message>
        <message>
            <source>Pages as they will be printed</source>
            <translation>Las páginas como se imprimirán</translation>
        </message>
        <message>
            <source>Pages being laid out</source>
            <translation>Se están preparando las páginas</translation>
        </message>
        <message>
            <source>Pages of the guide</source>
            <translation>Páginas de la guía</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Parte</translation>
        </message>
        <message>
            <source>Paste a claim, a treatment plan or a fee schedule: every code in it is looked up for the date on its line, else for the date of service above. Nothing that you paste here is kept or sent anywhere.</source>
            <translation>Pegue un reclamo, un plan de tratamiento o una lista de tarifas: cada código se busca para la fecha de su línea o, si no la tiene, para la fecha de servicio de arriba. Nada de lo que pegue aquí se guarda ni se envía.</translation>
        </message>
        <message>
            <source>Paste a list</source>
            <translation>Pegar una lista</translation>
        </message>
        <message>
            <source>Paste the list here, a code and its text on each line.</source>
            <translation>Pegue la lista aquí, un código y su texto en cada línea.</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Paciente</translation>
        </message>
        <message>
            <source>Patient sentence</source>
            <translation>Frase para el paciente</translation>
        </message>
        <message>
            <source>Payer</source>
            <translation>Aseguradora</translation>
        </message>
        <message>
            <source>Payers</source>
            <translation>Aseguradoras</translation>
        </message>
        <message>
            <source>Perio</source>
            <translation>Perio</translation>
        </message>
        <message>
            <source>Periodontics</source>
            <translation>Periodoncia</translation>
        </message>
        <message>
            <source>Permanent or primary</source>
            <translation>Permanente o de leche</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Picked: {letters}. Arrows and Space or the letters change them.</source>
            <translation>Elegidas: {letters}. Las flechas y Espacio, o las letras, las cambian.</translation>
        </message>
        <message>
            <source>Picture of the mouth</source>
            <translation>Dibujo de la boca</translation>
        </message>
        <message>
            <source>Plain words by cdtdesk, not the official wording. CDT is a registered trademark of the American Dental Association, which has no part in this sheet.</source>
            <translation>Palabras sencillas de cdtdesk, no el texto oficial. CDT es una marca registrada de la American Dental Association, que no tiene parte en esta hoja.</translation>
        </message>
        <message>
            <source>Plans often limit</source>
            <translation>Los planes suelen limitar</translation>
        </message>
        <message>
            <source>Please choose what it is about.</source>
            <translation>Por favor, elija de qué se trata.</translation>
        </message>
        <message>
            <source>Please quote no official ADA text, and nothing about a patient. Use your own words.</source>
            <translation>Por favor, no cite texto oficial de la ADA ni nada sobre un paciente. Use sus propias palabras.</translation>
        </message>
        <message>
            <source>Please say in a few words what is wrong.</source>
            <translation>Por favor, diga en pocas palabras qué está mal.</translation>
        </message>
        <message>
            <source>Please say why, or what would be right.</source>
            <translation>Por favor, diga por qué, o qué sería lo correcto.</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Preferencia</translation>
        </message>
        <message>
            <source>Press 1 to {count} to answer, Enter to copy the code, Esc to go back</source>
            <translation>Presione de 1 a {count} para responder, Enter para copiar el código, Esc para volver</translation>
        </message>
        <message>
            <source>Press Ctrl+D on a code to keep it here.</source>
            <translation>Presione Ctrl+D en un código para guardarlo aquí.</translation>
        </message>
        <message>
            <source>Press Ctrl+Shift+D on a code to keep it in this list, or drag its row here.</source>
            <translation>Presione Ctrl+Shift+D en un código para guardarlo en esta lista, o arrastre su fila aquí.</translation>
        </message>
        <message>
            <source>Press {key}</source>
            <translation>Presione {key}</translation>
        </message>
        <message>
            <source>Prev</source>
            <translation>Prev</translation>
        </message>
        <message>
            <source>Preventive</source>
            <translation>Prevención</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <source>Print this comparison, or save it as PDF (Ctrl+P)</source>
            <translation>Imprimir esta comparación, o guardarla como PDF (Ctrl+P)</translation>
        </message>
        <message>
            <source>Print, or save as PDF</source>
            <translation>Imprimir, o guardar como PDF</translation>
        </message>
        <message>
            <source>Print, or save as PDF or spreadsheet</source>
            <translation>Imprimir, o guardar como PDF u hoja de cálculo</translation>
        </message>
        <message>
            <source>Printed {day}</source>
            <translation>Impreso el {day}</translation>
        </message>
        <message>
            <source>Put this backup back</source>
            <translation>Restaurar este respaldo</translation>
        </message>
        <message>
            <source>Putting the backup back…</source>
            <translation>Restaurando el respaldo…</translation>
        </message>
        <message>
            <source>Putting {name} in place…</source>
            <translation>Instalando {name}…</translation>
        </message>
        <message>
            <source>Quadrant</source>
            <translation>Cuadrante</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Read as {how}.</source>
            <translation>Leído como {how}.</translation>
        </message>
        <message>
            <source>Read from the damaged file and added: {contents}.</source>
            <translation>Leído del archivo dañado y agregado: {contents}.</translation>
        </message>
        <message>
            <source>Read it</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Read your note on {code} again</source>
            <translation>Vuelva a leer su nota sobre {code}</translation>
        </message>
        <message>
            <source>Reading every entry of the office file…</source>
            <translation>Leyendo cada entrada del archivo del consultorio…</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>Leyendo la lista…</translation>
        </message>
        <message>
            <source>Reading what can be read…</source>
            <translation>Leyendo lo que se puede leer…</translation>
        </message>
        <message>
            <source>Reading {name}…</source>
            <translation>Leyendo {name}…</translation>
        </message>
        <message>
            <source>Recents</source>
            <translation>Recientes</translation>
        </message>
        <message>
            <source>Rem pros</source>
            <translation>Prót rem</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Observación</translation>
        </message>
        <message>
            <source>Remarks on plans are general and promise no payment. The program is for codes, not for patients.</source>
            <translation>Los comentarios sobre los planes son generales y no prometen ningún pago. El programa es para códigos, no para pacientes.</translation>
        </message>
        <message>
            <source>Removable</source>
            <translation>Removible</translation>
        </message>
        <message>
            <source>Removable prosthodontics</source>
            <translation>Prostodoncia removible</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Rename this list</source>
            <translation>Cambiar el nombre de esta lista</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Obligatorio</translation>
        </message>
        <message>
            <source>Restor</source>
            <translation>Restaur</translation>
        </message>
        <message>
            <source>Restorative</source>
            <translation>Restauración</translation>
        </message>
        <message>
            <source>Rests on</source>
            <translation>Se apoya en</translation>
        </message>
        <message>
            <source>Revised</source>
            <translation>Modificado</translation>
        </message>
        <message>
            <source>Revised {years}</source>
            <translation>Modificado en {years}</translation>
        </message>
        <message>
            <source>Reworded</source>
            <translation>Modificado</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Derecha</translation>
        </message>
        <message>
            <source>Right stated by</source>
            <translation>Quién declaró el derecho</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>Rows left out</source>
            <translation>Filas que quedan fuera</translation>
        </message>
        <message>
            <source>Rows left out: {count}</source>
            <translation>Filas que quedan fuera: {count}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Guardar como archivo</translation>
        </message>
        <message>
            <source>Save for a spreadsheet (CSV)</source>
            <translation>Guardar para hoja de cálculo (CSV)</translation>
        </message>
        <message>
            <source>Save the list for a spreadsheet</source>
            <translation>Guardar la lista para una hoja de cálculo</translation>
        </message>
        <message>
            <source>Save the name</source>
            <translation>Guardar el nombre</translation>
        </message>
        <message>
            <source>Save the text as a file…</source>
            <translation>Guardar el texto como archivo…</translation>
        </message>
        <message>
            <source>Save the text of your notes</source>
            <translation>Guardar el texto de sus notas</translation>
        </message>
        <message>
            <source>Save this list for a spreadsheet</source>
            <translation>Guardar esta lista para una hoja de cálculo</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardada</translation>
        </message>
        <message>
            <source>Saved in {path}

Nothing was sent. To pass it on, attach this file to a mail to whoever gave you cdtdesk.</source>
            <translation>Guardado en {path}

No se envió nada. Para hacerlo llegar, adjunte este archivo a un correo para quien le dio cdtdesk.</translation>
        </message>
        <message>
            <source>Saved {code}: {name}.</source>
            <translation>Se guardó {code}: {name}.</translation>
        </message>
        <message>
            <source>Saved {path}</source>
            <translation>Se guardó {path}</translation>
        </message>
        <message>
            <source>Saved “{name}” with 1 code as {path}</source>
            <translation>Se guardó “{name}” con 1 código como {path}</translation>
        </message>
        <message>
            <source>Saved “{name}” with {count} codes as {path}</source>
            <translation>Se guardó “{name}” con {count} códigos como {path}</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Guardando</translation>
        </message>
        <message>
            <source>Say that your office holds the right to use this text: without that it is not taken in.</source>
            <translation>Declare que su consultorio tiene el derecho de usar este texto: sin eso no se importa.</translation>
        </message>
        <message>
            <source>Say which column holds the codes: without them no text can be taken in.</source>
            <translation>Diga qué columna contiene los códigos: sin ellos no se puede importar ningún texto.</translation>
        </message>
        <message>
            <source>Say who states that your office holds the right: a name or initials.</source>
            <translation>Diga quién declara que su consultorio tiene el derecho: un nombre o iniciales.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search for “{words}”</source>
            <translation>Buscar “{words}”</translation>
        </message>
        <message>
            <source>Search the guide</source>
            <translation>Buscar en la guía</translation>
        </message>
        <message>
            <source>Search: {words}</source>
            <translation>Búsqueda: {words}</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Sent to the printer: {title}</source>
            <translation>Enviado a la impresora: {title}</translation>
        </message>
        <message>
            <source>Sentence for the patient, English</source>
            <translation>Frase para el paciente, inglés</translation>
        </message>
        <message>
            <source>Sentence for the patient, Spanish</source>
            <translation>Frase para el paciente, español</translation>
        </message>
        <message>
            <source>September</source>
            <translation>septiembre</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Hoja</translation>
        </message>
        <message>
            <source>Shipped with it</source>
            <translation>Incluido en el programa</translation>
        </message>
        <message>
            <source>Short official name</source>
            <translation>Nombre oficial corto</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Show codes for this area of the mouth</source>
            <translation>Mostrar códigos para esta área de la boca</translation>
        </message>
        <message>
            <source>Show it in the list</source>
            <translation>Mostrar en la lista</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Mostrar más</translation>
        </message>
        <message>
            <source>Show no fee in the list</source>
            <translation>No mostrar tarifas en la lista</translation>
        </message>
        <message>
            <source>Show or hide the sidebar</source>
            <translation>Mostrar u ocultar la barra lateral</translation>
        </message>
        <message>
            <source>Show or hide the sidebar (F9)</source>
            <translation>Mostrar u ocultar la barra lateral (F9)</translation>
        </message>
        <message>
            <source>Show the code</source>
            <translation>Mostrar el código</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Mostrar el informe</translation>
        </message>
        <message>
            <source>Sides of the mouth</source>
            <translation>Lados de la boca</translation>
        </message>
        <message>
            <source>Site boxes stay blank</source>
            <translation>Casillas de diente y área en blanco</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Sleep</source>
            <translation>Sueño</translation>
        </message>
        <message>
            <source>Sleep apnea</source>
            <translation>Apnea</translation>
        </message>
        <message>
            <source>Sleep apnea services</source>
            <translation>Servicios de apnea del sueño</translation>
        </message>
        <message>
            <source>Small window that stays on top, or the full one</source>
            <translation>Ventana pequeña que queda encima, o la completa</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texto más pequeño</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Otra cosa</translation>
        </message>
        <message>
            <source>Something in cdtdesk itself went wrong the last time. What happened is written in {path}. It was sent to nobody; nothing of your work was lost by writing it.</source>
            <translation>Algo falló en cdtdesk mismo la última vez. Lo que pasó está escrito en {path}. No se envió a nadie; no se perdió nada de su trabajo al escribirlo.</translation>
        </message>
        <message>
            <source>Source, if you have one: a notice, a manual page, an article with its date</source>
            <translation>Fuente, si la tiene: un aviso, una página de un manual, un artículo con su fecha</translation>
        </message>
        <message>
            <source>Sources and when checked</source>
            <translation>Fuentes y cuándo se revisaron</translation>
        </message>
        <message>
            <source>Spreadsheet text (*.csv)</source>
            <translation>Texto para hoja de cálculo (*.csv)</translation>
        </message>
        <message>
            <source>Stands for</source>
            <translation>Se refiere a</translation>
        </message>
        <message>
            <source>Star on or off</source>
            <translation>Poner o quitar la estrella</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Empezar</translation>
        </message>
        <message>
            <source>Stated by</source>
            <translation>Lo declara</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Stay on top of other windows</source>
            <translation>Mantener sobre las demás ventanas</translation>
        </message>
        <message>
            <source>Stays on top of other windows</source>
            <translation>Se mantiene sobre las demás ventanas</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Stop laying out pages</source>
            <translation>Dejar de preparar las páginas</translation>
        </message>
        <message>
            <source>Stopped. Choose something shorter, or one line a code.</source>
            <translation>Detenido. Elija algo más corto, o una línea por código.</translation>
        </message>
        <message>
            <source>Stopped. No file was saved.</source>
            <translation>Detenido. No se guardó ningún archivo.</translation>
        </message>
        <message>
            <source>Stopped. Nothing has been changed.</source>
            <translation>Detenido. No se cambió nada.</translation>
        </message>
        <message>
            <source>Suggest a correction</source>
            <translation>Sugerir una corrección</translation>
        </message>
        <message>
            <source>Surfaces</source>
            <translation>Superficies</translation>
        </message>
        <message>
            <source>Surfaces of tooth {number}</source>
            <translation>Superficies del diente {number}</translation>
        </message>
        <message>
            <source>Surfaces of {number}</source>
            <translation>Superficies de {number}</translation>
        </message>
        <message>
            <source>Surfaces of {number}, {universal} on the claim</source>
            <translation>Superficies de {number}, {universal} en el reclamo</translation>
        </message>
        <message>
            <source>Surgery</source>
            <translation>Cirugía</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
            <translation>Tablas (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tablas (*.csv)</translation>
        </message>
        <message>
            <source>Take all marks away</source>
            <translation>Quitar todas las marcas</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Take back the last one</source>
            <translation>Deshacer la última</translation>
        </message>
        <message>
            <source>Take back the one before</source>
            <translation>Volver al anterior</translation>
        </message>
        <message>
            <source>Take from the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Take in a code list…</source>
            <translation>Importar una lista de códigos…</translation>
        </message>
        <message>
            <source>Take in a file</source>
            <translation>Importar un archivo</translation>
        </message>
        <message>
            <source>Take in a list</source>
            <translation>Importar una lista</translation>
        </message>
        <message>
            <source>Take in your new edition's code list</source>
            <translation>Importe la lista de códigos de su nueva edición</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Take the star away (Ctrl+D)</source>
            <translation>Quitar la estrella (Ctrl+D)</translation>
        </message>
        <message>
            <source>Take {code} away</source>
            <translation>Quitar {code}</translation>
        </message>
        <message>
            <source>Take {code} out of the comparison (Del)</source>
            <translation>Quitar {code} de la comparación (Del)</translation>
        </message>
        <message>
            <source>Take “{word}” away</source>
            <translation>Quitar “{word}”</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>Deshecho.</translation>
        </message>
        <message>
            <source>Taken back. Start cdtdesk again to use it.</source>
            <translation>Se volvió al anterior. Inicie cdtdesk de nuevo para usarlo.</translation>
        </message>
        <message>
            <source>Taken back: CDT {year}, {name}.</source>
            <translation>Se deshizo: CDT {year}, {name}.</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>Importado</translation>
        </message>
        <message>
            <source>Taken out: CDT {year}, {name}.</source>
            <translation>Se quitó: CDT {year}, {name}.</translation>
        </message>
        <message>
            <source>Taking in 1 text…</source>
            <translation>Importando 1 texto…</translation>
        </message>
        <message>
            <source>Taking in the fees…</source>
            <translation>Importando las tarifas…</translation>
        </message>
        <message>
            <source>Taking in what is new…</source>
            <translation>Importando lo nuevo…</translation>
        </message>
        <message>
            <source>Taking in {count} texts…</source>
            <translation>Importando {count} textos…</translation>
        </message>
        <message>
            <source>Taking in {name} would do this</source>
            <translation>Importar {name} haría esto</translation>
        </message>
        <message>
            <source>Taking it back…</source>
            <translation>Volviendo al anterior…</translation>
        </message>
        <message>
            <source>Taking it out…</source>
            <translation>Quitando…</translation>
        </message>
        <message>
            <source>Teeth</source>
            <translation>Dientes</translation>
        </message>
        <message>
            <source>Teeth in the picture by FDI numbers</source>
            <translation>Dientes del dibujo con números FDI</translation>
        </message>
        <message>
            <source>Teeth in the picture by Palmer signs</source>
            <translation>Dientes del dibujo con signos de Palmer</translation>
        </message>
        <message>
            <source>Teeth in the picture by Universal numbers</source>
            <translation>Dientes del dibujo con números universales</translation>
        </message>
        <message>
            <source>Tell the patient</source>
            <translation>Para decirle al paciente</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Texto (*.txt)</translation>
        </message>
        <message>
            <source>Text and colours</source>
            <translation>Texto y colores</translation>
        </message>
        <message>
            <source>Text at {percent} %</source>
            <translation>Texto al {percent} %</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Textos</translation>
        </message>
        <message>
            <source>Texts in the list</source>
            <translation>Textos de la lista</translation>
        </message>
        <message>
            <source>That is long for one correction. Please shorten it to what matters.</source>
            <translation>Es largo para una corrección. Por favor, déjelo en lo que importa.</translation>
        </message>
        <message>
            <source>The amount is above a million</source>
            <translation>El importe pasa de un millón</translation>
        </message>
        <message>
            <source>The amount is below zero</source>
            <translation>El importe es menor que cero</translation>
        </message>
        <message>
            <source>The backup of {moment}</source>
            <translation>El respaldo del {moment}</translation>
        </message>
        <message>
            <source>The catalog file {path} is damaged: install cdtdesk again, or put the file back from a copy.</source>
            <translation>El archivo del catálogo {path} está dañado: instale cdtdesk de nuevo, o recupere el archivo de una copia.</translation>
        </message>
        <message>
            <source>The catalog file {path} is missing: install cdtdesk again, or build the catalog.</source>
            <translation>Falta el archivo del catálogo {path}: instale cdtdesk de nuevo, o genere el catálogo.</translation>
        </message>
        <message>
            <source>The catalog of codes</source>
            <translation>El catálogo de códigos</translation>
        </message>
        <message>
            <source>The catalog {path} was made for a newer cdtdesk: install the cdtdesk that goes with it.</source>
            <translation>El catálogo {path} se hizo para una versión más nueva de cdtdesk: instale la que le corresponde.</translation>
        </message>
        <message>
            <source>The catalog {path} was made for an older cdtdesk: install the cdtdesk that goes with it.</source>
            <translation>El catálogo {path} se hizo para una versión anterior de cdtdesk: instale la que le corresponde.</translation>
        </message>
        <message>
            <source>The chart note must say</source>
            <translation>La nota del expediente debe decir</translation>
        </message>
        <message>
            <source>The chart note must say: {points}</source>
            <translation>La nota del expediente debe decir: {points}</translation>
        </message>
        <message>
            <source>The code stands there before, with another fee</source>
            <translation>El código ya está antes, con otra tarifa</translation>
        </message>
        <message>
            <source>The codes come in a catalog file of their own. A newer one that is signed by whoever publishes cdtdesk can take its place; notes, favorites and fees stay with their codes. Nothing is ever fetched from the internet.</source>
            <translation>Los códigos vienen en un archivo de catálogo aparte. Uno más nuevo, firmado por quien publica cdtdesk, puede tomar su lugar; las notas, los favoritos y las tarifas siguen con sus códigos. Nunca se descarga nada de internet.</translation>
        </message>
        <message>
            <source>The correction could not be written to {path} ({reason}). Make room there or allow writing, then save again.</source>
            <translation>La corrección no se pudo escribir en {path} ({reason}). Libere espacio allí o dé permiso para escribir, y guarde de nuevo.</translation>
        </message>
        <message>
            <source>The damaged file is kept as {name}.</source>
            <translation>El archivo dañado queda guardado como {name}.</translation>
        </message>
        <message>
            <source>The date of service picks the edition. A count stands where one was published for the year.</source>
            <translation>La fecha de servicio determina la edición. Hay un número donde se publicó uno para el año.</translation>
        </message>
        <message>
            <source>The disk is full, so the office file {path} cannot be written: make room, and what you type will be saved.</source>
            <translation>El disco está lleno, así que el archivo del consultorio {path} no se puede escribir: libere espacio, y lo que usted escriba se guardará.</translation>
        </message>
        <message>
            <source>The fees</source>
            <translation>Las tarifas</translation>
        </message>
        <message>
            <source>The first {shown} of {count} codes are listed; a copy holds all.</source>
            <translation>Se muestran los primeros {shown} de {count} códigos; una copia los contiene todos.</translation>
        </message>
        <message>
            <source>The five surfaces of a back tooth, M O D B L, and of a front tooth, M I D F L</source>
            <translation>Las cinco superficies de un diente posterior, M O D B L, y de un diente anterior, M I D F L</translation>
        </message>
        <message>
            <source>The guide</source>
            <translation>La guía</translation>
        </message>
        <message>
            <source>The line lacks {what}.</source>
            <translation>A la línea le falta {what}.</translation>
        </message>
        <message>
            <source>The list as shown: 1 code</source>
            <translation>La lista como se muestra (1)</translation>
        </message>
        <message>
            <source>The list as shown: {count} codes</source>
            <translation>La lista como se muestra ({count})</translation>
        </message>
        <message>
            <source>The list is called “{name}” now.</source>
            <translation>La lista ahora se llama “{name}”.</translation>
        </message>
        <message>
            <source>The list shows no fees.</source>
            <translation>La lista no muestra tarifas.</translation>
        </message>
        <message>
            <source>The list shows the fees of {name}.</source>
            <translation>La lista muestra las tarifas de {name}.</translation>
        </message>
        <message>
            <source>The list to check</source>
            <translation>La lista que se revisa</translation>
        </message>
        <message>
            <source>The marked code</source>
            <translation>El código marcado</translation>
        </message>
        <message>
            <source>The newest backup is of {moment}.</source>
            <translation>El respaldo más reciente es del {moment}.</translation>
        </message>
        <message>
            <source>The office file can be written again. The note on {about} is saved.</source>
            <translation>El archivo del consultorio se puede escribir de nuevo. La nota sobre {about} está guardada.</translation>
        </message>
        <message>
            <source>The office file is again as it was before.</source>
            <translation>El archivo del consultorio está otra vez como antes.</translation>
        </message>
        <message>
            <source>The office file is as it was on {moment}.</source>
            <translation>El archivo del consultorio está como estaba el {moment}.</translation>
        </message>
        <message>
            <source>The office file is damaged. It was left as it is, and nothing more is written into it.</source>
            <translation>El archivo del consultorio está dañado. Se dejó como está, y no se escribe nada más en él.</translation>
        </message>
        <message>
            <source>The office file is damaged. It was left as it is: choose a backup to go on with.</source>
            <translation>El archivo del consultorio está dañado. Se dejó como está: elija un respaldo para seguir.</translation>
        </message>
        <message>
            <source>The office file is in a folder that a cloud service copies about, which may take it apart while it is written: keep it on a disk of this computer.</source>
            <translation>El archivo del consultorio está en una carpeta que un servicio en la nube va copiando, lo que puede dañarlo mientras se escribe: téngalo en un disco de esta computadora.</translation>
        </message>
        <message>
            <source>The office file is in a network folder: only one desk at a time can write it, and a disk of this computer is safer.</source>
            <translation>El archivo del consultorio está en una carpeta de red: solo una computadora a la vez puede escribirlo, y un disco de esta computadora es más seguro.</translation>
        </message>
        <message>
            <source>The office file is sound.</source>
            <translation>El archivo del consultorio está en buen estado.</translation>
        </message>
        <message>
            <source>The office file is still open there.</source>
            <translation>El archivo del consultorio sigue abierto allí.</translation>
        </message>
        <message>
            <source>The office file {path} cannot be reached: check that its disk or folder is there.</source>
            <translation>No se puede llegar al archivo del consultorio {path}: compruebe que su disco o su carpeta esté allí.</translation>
        </message>
        <message>
            <source>The office file {path} is damaged and was left as it is: put back a backup of it with 'cdtdesk office restore', which sets the damaged file aside.</source>
            <translation>El archivo del consultorio {path} está dañado y se dejó como está: restaure un respaldo con 'cdtdesk office restore', que aparta el archivo dañado.</translation>
        </message>
        <message>
            <source>The office file {path} is gone. If its disk or folder is only not connected, connect it.</source>
            <translation>El archivo del consultorio {path} no está. Si solo falta conectar su disco o su carpeta, conéctelos.</translation>
        </message>
        <message>
            <source>The office file {path} is gone: put back a backup of it with 'cdtdesk office restore', or move the file back to where it was.</source>
            <translation>El archivo del consultorio {path} no está: restaure un respaldo con 'cdtdesk office restore', o devuelva el archivo a donde estaba.</translation>
        </message>
        <message>
            <source>The office file {path} may not be written: give yourself the right to write to that folder.</source>
            <translation>El archivo del consultorio {path} no se puede escribir: obtenga permiso para escribir en esa carpeta.</translation>
        </message>
        <message>
            <source>The office file {path} was written by a newer cdtdesk: install that version on this computer too.</source>
            <translation>El archivo del consultorio {path} lo escribió una versión más nueva de cdtdesk: instálela también en esta computadora.</translation>
        </message>
        <message>
            <source>The official texts</source>
            <translation>Los textos oficiales</translation>
        </message>
        <message>
            <source>The order can be changed while nothing is typed in the search box.</source>
            <translation>El orden se puede cambiar mientras no haya nada escrito en el cuadro de búsqueda.</translation>
        </message>
        <message>
            <source>The pasted list</source>
            <translation>La lista pegada</translation>
        </message>
        <message>
            <source>The payers that your notes and fee schedules name. A name put right here is put right in all of them; one that is taken from the list is offered no more, and notes that name it go on doing so.</source>
            <translation>Las aseguradoras que nombran sus notas y sus listas de tarifas. Un nombre corregido aquí queda corregido en todas; una que se quita de la lista ya no se ofrece, y las notas que la nombran siguen haciéndolo.</translation>
        </message>
        <message>
            <source>The printer cannot be used now: choose another one, or save as PDF.</source>
            <translation>La impresora no se puede usar ahora: elija otra, o guarde como PDF.</translation>
        </message>
        <message>
            <source>The program is under the MIT licence. The texts of the catalog and the guides are under CC BY 4.0.</source>
            <translation>El programa está bajo la licencia MIT. Los textos del catálogo y de las guías están bajo CC BY 4.0.</translation>
        </message>
        <message>
            <source>The record of this code is your own office's: there is nothing of ours to correct.</source>
            <translation>La ficha de este código es de su propio consultorio: no hay nada nuestro que corregir.</translation>
        </message>
        <message>
            <source>The record of {code}</source>
            <translation>La ficha de {code}</translation>
        </message>
        <message>
            <source>The right code while the patient is still at the desk</source>
            <translation>El código correcto mientras el paciente aún está en recepción</translation>
        </message>
        <message>
            <source>The same for all</source>
            <translation>Igual para todos</translation>
        </message>
        <message>
            <source>The selected code in short</source>
            <translation>El código elegido, en breve</translation>
        </message>
        <message>
            <source>The signature {path}.minisig is damaged: download the catalog and it again.</source>
            <translation>La firma {path}.minisig está dañada: descargue de nuevo el catálogo y la firma.</translation>
        </message>
        <message>
            <source>The text is very long: its last letter was not read.</source>
            <translation>El texto es muy largo: no se leyó su último carácter.</translation>
        </message>
        <message>
            <source>The text is very long: its last {count} letters were not read.</source>
            <translation>El texto es muy largo: no se leyeron sus últimos {count} caracteres.</translation>
        </message>
        <message>
            <source>The {count} marked codes</source>
            <translation>Los {count} códigos marcados</translation>
        </message>
        <message>
            <source>There are none yet.</source>
            <translation>Aún no hay ninguno.</translation>
        </message>
        <message>
            <source>There are none yet: one that you type here, or at a note, is offered from then on.</source>
            <translation>Aún no hay ninguna: la que escriba aquí, o en una nota, se ofrecerá desde entonces.</translation>
        </message>
        <message>
            <source>There are none yet: take in a file below.</source>
            <translation>Aún no hay ninguna: importe un archivo abajo.</translation>
        </message>
        <message>
            <source>There are none yet: the first is made soon after something was written.</source>
            <translation>Aún no hay ninguno: el primero se hace poco después de que se escriba algo.</translation>
        </message>
        <message>
            <source>There are none. A new office file can be made with what can still be read of the damaged one.</source>
            <translation>No hay ninguno. Se puede hacer un archivo nuevo con lo que aún se pueda leer del dañado.</translation>
        </message>
        <message>
            <source>There is a fee and no code</source>
            <translation>Hay una tarifa y ningún código</translation>
        </message>
        <message>
            <source>There is a payer called {name} already: choose another name.</source>
            <translation>Ya hay una aseguradora llamada {name}: elija otro nombre.</translation>
        </message>
        <message>
            <source>There is no month {month}: type month, day and year, as in 12/30/2026.</source>
            <translation>No existe el mes {month}: escriba mes, día y año, como en 12/30/2026.</translation>
        </message>
        <message>
            <source>There is no such code.</source>
            <translation>No existe ese código.</translation>
        </message>
        <message>
            <source>There is nothing new in it.</source>
            <translation>No hay nada nuevo en él.</translation>
        </message>
        <message>
            <source>There is nothing to give yet.</source>
            <translation>Aún no hay nada que entregar.</translation>
        </message>
        <message>
            <source>There is nothing to print: no code is listed.</source>
            <translation>No hay nada que imprimir: no hay códigos en la lista.</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>No hay nada que deshacer.</translation>
        </message>
        <message>
            <source>This backup cannot be used</source>
            <translation>Este respaldo no se puede usar</translation>
        </message>
        <message>
            <source>This cdtdesk trusts no other publisher yet: it opens only the catalog that came with it.</source>
            <translation>Este cdtdesk aún no confía en ningún otro editor: abre solo el catálogo que vino con él.</translation>
        </message>
        <message>
            <source>This code: {code}</source>
            <translation>Este código: {code}</translation>
        </message>
        <message>
            <source>This comparison of {count} codes</source>
            <translation>Esta comparación de {count} códigos</translation>
        </message>
        <message>
            <source>This desk can write the office file again.</source>
            <translation>Esta computadora puede escribir de nuevo el archivo del consultorio.</translation>
        </message>
        <message>
            <source>This list always comes first.</source>
            <translation>Esta lista siempre va primero.</translation>
        </message>
        <message>
            <source>This list stays: Ctrl+D keeps codes in it.</source>
            <translation>Esta lista se queda: Ctrl+D guarda códigos en ella.</translation>
        </message>
        <message>
            <source>This looks like {what}. Notes are for codes, not for patients: please take it out.</source>
            <translation>Esto parece {what}. Las notas son para códigos, no para pacientes: por favor, quite ese dato.</translation>
        </message>
        <message>
            <source>This page stays in the menu, under Help</source>
            <translation>Esta página queda en el menú, en Ayuda</translation>
        </message>
        <message>
            <source>This writes a small text file on this computer. Nothing is sent; you can send the file on by mail.</source>
            <translation>Esto escribe un pequeño archivo de texto en esta computadora. No se envía nada; usted puede mandar el archivo por correo.</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>Momento</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Por hacer</translation>
        </message>
        <message>
            <source>To do: all done</source>
            <translation>Por hacer: todo hecho</translation>
        </message>
        <message>
            <source>To do: {left} of {count} left</source>
            <translation>Por hacer: quedan {left} de {count}</translation>
        </message>
        <message>
            <source>To edition</source>
            <translation>Hasta la edición</translation>
        </message>
        <message>
            <source>To look up</source>
            <translation>Para consultar</translation>
        </message>
        <message>
            <source>Took in 1 official text for CDT {year}.</source>
            <translation>Se importó 1 texto oficial para CDT {year}.</translation>
        </message>
        <message>
            <source>Took in the fees of {name}.</source>
            <translation>Se importaron las tarifas de {name}.</translation>
        </message>
        <message>
            <source>Took in {count} official texts for CDT {year}.</source>
            <translation>Se importaron {count} textos oficiales para CDT {year}.</translation>
        </message>
        <message>
            <source>Took in {name}.</source>
            <translation>Se importó {name}.</translation>
        </message>
        <message>
            <source>Took {code} out of “{name}”</source>
            <translation>Se quitó {code} de “{name}”</translation>
        </message>
        <message>
            <source>Tooth</source>
            <translation>Diente</translation>
        </message>
        <message>
            <source>Tooth number</source>
            <translation>Número de diente</translation>
        </message>
        <message>
            <source>Tooth, area and surfaces on the claim</source>
            <translation>Diente, área y superficies en el reclamo</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Try {number}</source>
            <translation>Pruebe {number}</translation>
        </message>
        <message>
            <source>Two codes are the fewest.</source>
            <translation>Dos códigos es lo mínimo.</translation>
        </message>
        <message>
            <source>Two desks changed this note.</source>
            <translation>Esta nota se cambió en dos computadoras.</translation>
        </message>
        <message>
            <source>Type 12/30, jan 5, -1w or last friday</source>
            <translation>Escriba 12/30, 5 ene, -1s o viernes pasado</translation>
        </message>
        <message>
            <source>Type a code or words, choose with Up and Down, Enter adds it, Esc leaves</source>
            <translation>Escriba un código o palabras, elija con Arriba y Abajo, Enter lo agrega, Esc sale</translation>
        </message>
        <message>
            <source>Type a date of service, for example 12/30/2026, jan 5, today or -1w.</source>
            <translation>Escriba una fecha de servicio, por ejemplo 12/30/2026, 5 ene, hoy o -1s.</translation>
        </message>
        <message>
            <source>Type a range such as D2740-D2799, or choose a category.</source>
            <translation>Escriba un rango como D2740-D2799, o elija una categoría.</translation>
        </message>
        <message>
            <source>Type the code that the word stands for, for example D1110.</source>
            <translation>Escriba el código al que se refiere la palabra, por ejemplo D1110.</translation>
        </message>
        <message>
            <source>Type the payer's name first.</source>
            <translation>Escriba primero el nombre de la aseguradora.</translation>
        </message>
        <message>
            <source>Type the word first: it needs a letter or a digit.</source>
            <translation>Escriba primero la palabra: necesita una letra o un dígito.</translation>
        </message>
        <message>
            <source>Type the year of the edition, for example {year}.</source>
            <translation>Escriba el año de la edición, por ejemplo {year}.</translation>
        </message>
        <message>
            <source>Type what the doctor did, the way you would say it. Enter copies the code.</source>
            <translation>Escriba lo que hizo el doctor, como usted lo diría, en inglés o en español. Enter copia el código.</translation>
        </message>
        <message>
            <source>Under 3 years</source>
            <translation>Menor de 3 años</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Undo the last act</source>
            <translation>Deshacer lo último</translation>
        </message>
        <message>
            <source>Until {day}</source>
            <translation>Hasta el {day}</translation>
        </message>
        <message>
            <source>Upper {value}</source>
            <translation>Superior {value}</translation>
        </message>
        <message>
            <source>Use instead: {codes}</source>
            <translation>Use en su lugar: {codes}</translation>
        </message>
        <message>
            <source>Use instead: {code}</source>
            <translation>Use en su lugar: {code}</translation>
        </message>
        <message>
            <source>Use it from the next start on</source>
            <translation>Usarlo desde el próximo inicio</translation>
        </message>
        <message>
            <source>Use {codes}</source>
            <translation>Use {codes}</translation>
        </message>
        <message>
            <source>Used before: {codes}</source>
            <translation>Antes se usaba: {codes}</translation>
        </message>
        <message>
            <source>Usually asked for</source>
            <translation>Se suele pedir</translation>
        </message>
        <message>
            <source>Usually asked for, attachments</source>
            <translation>Se suele pedir, adjuntos</translation>
        </message>
        <message>
            <source>Usually asked for: {points}</source>
            <translation>Se suele pedir: {points}</translation>
        </message>
        <message>
            <source>Usually at the same visit</source>
            <translation>Suele ir en la misma visita</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Válido</translation>
        </message>
        <message>
            <source>Valid on {day}</source>
            <translation>Válido el {day}</translation>
        </message>
        <message>
            <source>Valid on {day}, by the years known here</source>
            <translation>Válido el {day}, según los años que se conocen aquí</translation>
        </message>
        <message>
            <source>Valid on {day}, until {last}</source>
            <translation>Válido el {day}, hasta el {last}</translation>
        </message>
        <message>
            <source>Valid, as far as known</source>
            <translation>Válido, hasta donde se sabe</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Validez</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versión</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Vistas</translation>
        </message>
        <message>
            <source>Visit in the series</source>
            <translation>Visita de la serie</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Qué cambió</translation>
        </message>
        <message>
            <source>What changed each year</source>
            <translation>Qué cambió cada año</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>En qué se diferencian</translation>
        </message>
        <message>
            <source>What is here</source>
            <translation>Lo que hay aquí</translation>
        </message>
        <message>
            <source>What is in the pasted list</source>
            <translation>Qué hay en la lista pegada</translation>
        </message>
        <message>
            <source>What is in {name}</source>
            <translation>Qué hay en {name}</translation>
        </message>
        <message>
            <source>What is used instead depends on this:</source>
            <translation>Lo que se usa en su lugar depende de esto:</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Qué está mal</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Qué hace</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Qué es</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>De qué se trata</translation>
        </message>
        <message>
            <source>What it is not</source>
            <translation>Lo que no es</translation>
        </message>
        <message>
            <source>What it is, and our notes</source>
            <translation>Qué es, y nuestras notas</translation>
        </message>
        <message>
            <source>What it is, and what of ours it touches</source>
            <translation>Qué es, y qué de lo nuestro afecta</translation>
        </message>
        <message>
            <source>What it is, and when</source>
            <translation>Qué es, y cuándo</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Qué dice</translation>
        </message>
        <message>
            <source>What it touches of yours</source>
            <translation>Qué afecta de lo suyo</translation>
        </message>
        <message>
            <source>What one unit is</source>
            <translation>Qué es una unidad</translation>
        </message>
        <message>
            <source>What plans often limit</source>
            <translation>Lo que los planes suelen limitar</translation>
        </message>
        <message>
            <source>What stands there is no amount</source>
            <translation>Lo que hay allí no es un importe</translation>
        </message>
        <message>
            <source>What the chart note must say</source>
            <translation>Lo que debe decir la nota del expediente</translation>
        </message>
        <message>
            <source>What the guide says about this (F1)</source>
            <translation>Lo que dice la guía sobre esto (F1)</translation>
        </message>
        <message>
            <source>What the note is about</source>
            <translation>De qué trata la nota</translation>
        </message>
        <message>
            <source>What was added, reworded and ended from one edition to another, and which of your favorites, notes, words and fees it touches. Tick off what is done; the ticks are kept in your office file.</source>
            <translation>Qué se agregó, se modificó y terminó de una edición a otra, y cuáles de sus favoritos, notas, palabras y tarifas afecta. Marque lo que esté hecho; las marcas se guardan en el archivo de su consultorio.</translation>
        </message>
        <message>
            <source>Whatever you type goes to the search box. **Enter** copies the selected code, **Up** and **Down** choose a row.</source>
            <translation>Todo lo que escriba va al cuadro de búsqueda. **Enter** copia el código elegido, **Arriba** y **Abajo** eligen una fila.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>When it is used</source>
            <translation>Cuándo se usa</translation>
        </message>
        <message>
            <source>When it was written</source>
            <translation>Cuándo se escribió</translation>
        </message>
        <message>
            <source>When to use it</source>
            <translation>Cuándo usarlo</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <source>Where it applies: {where}. The arrow keys walk from tooth to tooth, Space picks one.</source>
            <translation>Dónde se aplica: {where}. Las flechas van de diente en diente, Espacio elige uno.</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>De dónde viene</translation>
        </message>
        <message>
            <source>Where it is made</source>
            <translation>Dónde se hace</translation>
        </message>
        <message>
            <source>Where it is, and how it is</source>
            <translation>Dónde está, y cómo está</translation>
        </message>
        <message>
            <source>Where should it go?</source>
            <translation>¿Dónde quiere guardarlo?</translation>
        </message>
        <message>
            <source>Where should the backup go?</source>
            <translation>¿Dónde quiere guardar el respaldo?</translation>
        </message>
        <message>
            <source>Where this comes from</source>
            <translation>De dónde viene esto</translation>
        </message>
        <message>
            <source>Where your work is kept</source>
            <translation>Dónde se guarda su trabajo</translation>
        </message>
        <message>
            <source>Which catalog?</source>
            <translation>¿Qué catálogo?</translation>
        </message>
        <message>
            <source>Which code list?</source>
            <translation>¿Qué lista de códigos?</translation>
        </message>
        <message>
            <source>Which file should be taken in?</source>
            <translation>¿Qué archivo quiere importar?</translation>
        </message>
        <message>
            <source>Which of these</source>
            <translation>Cuál de estos</translation>
        </message>
        <message>
            <source>Which payer the note is about; type a new one to add it</source>
            <translation>De qué aseguradora trata la nota; escriba una nueva para agregarla</translation>
        </message>
        <message>
            <source>Which table of fees?</source>
            <translation>¿Qué tabla de tarifas?</translation>
        </message>
        <message>
            <source>Which teeth</source>
            <translation>Qué dientes</translation>
        </message>
        <message>
            <source>Whole mouth {value}</source>
            <translation>Toda la boca {value}</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>Why, and what is right</source>
            <translation>Por qué, y qué es lo correcto</translation>
        </message>
        <message>
            <source>With our fees</source>
            <translation>Con nuestras tarifas</translation>
        </message>
        <message>
            <source>With our notes</source>
            <translation>Con nuestras notas</translation>
        </message>
        <message>
            <source>Without a key</source>
            <translation>Sin tecla</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Palabra</translation>
        </message>
        <message>
            <source>Word of the trade</source>
            <translation>Término del glosario</translation>
        </message>
        <message>
            <source>Words by which your office calls a code. They are found at the next letter typed in the search box, above everything but the code itself; one word may stand for several codes.</source>
            <translation>Palabras con las que su consultorio llama a un código. Se encuentran desde la siguiente letra que se escriba en el cuadro de búsqueda, por encima de todo menos del código mismo; una palabra puede referirse a varios códigos.</translation>
        </message>
        <message>
            <source>Words in the notes</source>
            <translation>Palabras de las notas</translation>
        </message>
        <message>
            <source>Words of the trade</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>Words that find this code</source>
            <translation>Palabras que encuentran este código</translation>
        </message>
        <message>
            <source>Words, a code or a tooth. Up and down move the list, Enter copies the code.</source>
            <translation>Palabras, un código o un diente. Arriba y Abajo mueven la lista, Enter copia el código.</translation>
        </message>
        <message>
            <source>Words, a code or a tooth: “deep cleaning”, “D3351”, “MO 14”</source>
            <translation>Palabras, un código o un diente: “limpieza profunda”, “D3351”, “MO 14”</translation>
        </message>
        <message>
            <source>Words. You get D4341 and D4342, and the one question that decides: how many teeth?</source>
            <translation>Palabras. Obtendrá D4341 y D4342, y la única pregunta que decide: ¿cuántos dientes?</translation>
        </message>
        <message>
            <source>Write a hand-over file…</source>
            <translation>Escribir un archivo de traspaso…</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
        <message>
            <source>Write a note on a range of codes or on a category</source>
            <translation>Escribir una nota sobre un rango de códigos o sobre una categoría</translation>
        </message>
        <message>
            <source>Write another note</source>
            <translation>Escribir otra nota</translation>
        </message>
        <message>
            <source>Write another note on this code (Ctrl+Shift+N)</source>
            <translation>Escribir otra nota sobre este código (Ctrl+Shift+N)</translation>
        </message>
        <message>
            <source>Write what a payer told you: Ctrl+N on a code.</source>
            <translation>Escriba lo que le dijo una aseguradora: Ctrl+N en un código.</translation>
        </message>
        <message>
            <source>Write what a payer told you: Ctrl+N.</source>
            <translation>Escriba lo que le dijo una aseguradora: Ctrl+N.</translation>
        </message>
        <message>
            <source>Write what a payer told you: Ctrl+N. Codes only, no patients.</source>
            <translation>Escriba lo que le dijo una aseguradora: Ctrl+N. Solo códigos, no pacientes.</translation>
        </message>
        <message>
            <source>Writing the hand-over file…</source>
            <translation>Escribiendo el archivo de traspaso…</translation>
        </message>
        <message>
            <source>Writing the new office file…</source>
            <translation>Escribiendo el nuevo archivo del consultorio…</translation>
        </message>
        <message>
            <source>Writing the table…</source>
            <translation>Escribiendo la tabla…</translation>
        </message>
        <message>
            <source>Written to {path}: {contents}.</source>
            <translation>Escrito en {path}: {contents}.</translation>
        </message>
        <message>
            <source>X-ray</source>
            <translation>Radiografía</translation>
        </message>
        <message>
            <source>XML</source>
            <translation>XML</translation>
        </message>
        <message>
            <source>Year of addition not known here</source>
            <translation>Aquí no se conoce el año en que se agregó</translation>
        </message>
        <message>
            <source>Years, deleted or not, successors</source>
            <translation>Años, eliminado o no, sucesores</translation>
        </message>
        <message>
            <source>You can move it all to another desk with one file.</source>
            <translation>Puede llevar todo a otra computadora con un solo archivo.</translation>
        </message>
        <message>
            <source>You go on with a new office file.</source>
            <translation>Ahora usted sigue con un archivo de consultorio nuevo.</translation>
        </message>
        <message>
            <source>You go on with the backup of {moment}.</source>
            <translation>Ahora usted sigue con el respaldo del {moment}.</translation>
        </message>
        <message>
            <source>Your in-house codes</source>
            <translation>Sus códigos internos</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Sus iniciales</translation>
        </message>
        <message>
            <source>Your label</source>
            <translation>Su etiqueta</translation>
        </message>
        <message>
            <source>Your notes on {subjects} cannot be saved now, so the window stays open.</source>
            <translation>Sus notas sobre {subjects} no se pueden guardar ahora, así que la ventana sigue abierta.</translation>
        </message>
        <message>
            <source>Your office</source>
            <translation>Su consultorio</translation>
        </message>
        <message>
            <source>Your office file</source>
            <translation>El archivo de su consultorio</translation>
        </message>
        <message>
            <source>Your office file: backups, restoring</source>
            <translation>El archivo de su consultorio: respaldos, restaurar</translation>
        </message>
        <message>
            <source>Your office's licensed text, CDT {year}. It stays on this computer.</source>
            <translation>El texto con licencia de su consultorio, CDT {year}. Se queda en esta computadora.</translation>
        </message>
        <message>
            <source>Your own list of CDT {year} has the code.</source>
            <translation>Su propia lista de CDT {year} tiene el código.</translation>
        </message>
        <message>
            <source>Your own list of CDT {year} lacks the code: it may have ended.</source>
            <translation>Su propia lista de CDT {year} no tiene el código: puede haber terminado.</translation>
        </message>
        <message>
            <source>Your own words</source>
            <translation>Sus propias palabras</translation>
        </message>
        <message>
            <source>Your schedules</source>
            <translation>Sus listas de tarifas</translation>
        </message>
        <message>
            <source>a birth date</source>
            <translation>una fecha de nacimiento</translation>
        </message>
        <message>
            <source>a chart number</source>
            <translation>un número de expediente</translation>
        </message>
        <message>
            <source>a favorite</source>
            <translation>un favorito</translation>
        </message>
        <message>
            <source>a member ID</source>
            <translation>un número de afiliado</translation>
        </message>
        <message>
            <source>a name with a date</source>
            <translation>un nombre con una fecha</translation>
        </message>
        <message>
            <source>a quadrant</source>
            <translation>un cuadrante</translation>
        </message>
        <message>
            <source>a social security number</source>
            <translation>un número de Seguro Social</translation>
        </message>
        <message>
            <source>a table in a text file</source>
            <translation>una tabla en un archivo de texto</translation>
        </message>
        <message>
            <source>a table in a text file, parted by tabs</source>
            <translation>una tabla en un archivo de texto, separada por tabuladores</translation>
        </message>
        <message>
            <source>a tooth number</source>
            <translation>un número de diente</translation>
        </message>
        <message>
            <source>a workbook</source>
            <translation>un libro de cálculo</translation>
        </message>
        <message>
            <source>abutment</source>
            <translation>pilar</translation>
        </message>
        <message>
            <source>acrylic</source>
            <translation>acrílico</translation>
        </message>
        <message>
            <source>added</source>
            <translation>agregados</translation>
        </message>
        <message>
            <source>additional</source>
            <translation>adicional</translation>
        </message>
        <message>
            <source>adolescent</source>
            <translation>adolescente</translation>
        </message>
        <message>
            <source>adult</source>
            <translation>adulto</translation>
        </message>
        <message>
            <source>all valid, nothing missing</source>
            <translation>todo válido, no falta nada</translation>
        </message>
        <message>
            <source>also: {term}</source>
            <translation>también: {term}</translation>
        </message>
        <message>
            <source>always</source>
            <translation>siempre</translation>
        </message>
        <message>
            <source>amalgam</source>
            <translation>amalgama</translation>
        </message>
        <message>
            <source>an arch</source>
            <translation>una arcada</translation>
        </message>
        <message>
            <source>an area of the mouth</source>
            <translation>un área de la boca</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <source>another row says something else of this code; the first one counts</source>
            <translation>otra fila dice algo distinto de este código; vale la primera</translation>
        </message>
        <message>
            <source>anterior</source>
            <translation>anterior</translation>
        </message>
        <message>
            <source>any one {kind}</source>
            <translation>cualquier {kind}</translation>
        </message>
        <message>
            <source>appliance</source>
            <translation>aparato</translation>
        </message>
        <message>
            <source>arch</source>
            <translation>arcada</translation>
        </message>
        <message>
            <source>as guessed</source>
            <translation>automática</translation>
        </message>
        <message>
            <source>away from the midline</source>
            <translation>lejos de la línea media</translation>
        </message>
        <message>
            <source>back tooth</source>
            <translation>diente posterior</translation>
        </message>
        <message>
            <source>back tooth, upper right</source>
            <translation>diente posterior, superior derecho</translation>
        </message>
        <message>
            <source>base metal</source>
            <translation>metal base</translation>
        </message>
        <message>
            <source>before a backup was put back</source>
            <translation>antes de restaurar un respaldo</translation>
        </message>
        <message>
            <source>before an update of the program</source>
            <translation>antes de una actualización del programa</translation>
        </message>
        <message>
            <source>before something was taken in</source>
            <translation>antes de importar algo</translation>
        </message>
        <message>
            <source>best first</source>
            <translation>los mejores primero</translation>
        </message>
        <message>
            <source>biting edge</source>
            <translation>borde incisal</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>azul</translation>
        </message>
        <message>
            <source>both</source>
            <translation>ambos</translation>
        </message>
        <message>
            <source>box</source>
            <translation>casilla</translation>
        </message>
        <message>
            <source>box numbers of the claim form</source>
            <translation>casillas del formulario de reclamo</translation>
        </message>
        <message>
            <source>buccal</source>
            <translation>bucal</translation>
        </message>
        <message>
            <source>by number</source>
            <translation>por número</translation>
        </message>
        <message>
            <source>canal</source>
            <translation>conducto</translation>
        </message>
        <message>
            <source>case</source>
            <translation>caso</translation>
        </message>
        <message>
            <source>cast metal</source>
            <translation>metal colado</translation>
        </message>
        <message>
            <source>cdtdesk</source>
            <translation>cdtdesk</translation>
        </message>
        <message>
            <source>cdtdesk never opens a connection.</source>
            <translation>cdtdesk nunca abre una conexión.</translation>
        </message>
        <message>
            <source>cdtdesk-favorites.csv</source>
            <translation>cdtdesk-favoritos.csv</translation>
        </message>
        <message>
            <source>cdtdesk-fees.csv</source>
            <translation>cdtdesk-tarifas.csv</translation>
        </message>
        <message>
            <source>cdtdesk-hand-over-{day}.zip</source>
            <translation>cdtdesk-traspaso-{day}.zip</translation>
        </message>
        <message>
            <source>cdtdesk-notes.csv</source>
            <translation>cdtdesk-notas.csv</translation>
        </message>
        <message>
            <source>cdtdesk-office-{day}.sqlite</source>
            <translation>cdtdesk-consultorio-{day}.sqlite</translation>
        </message>
        <message>
            <source>ceramic</source>
            <translation>cerámica</translation>
        </message>
        <message>
            <source>chairside</source>
            <translation>en el sillón</translation>
        </message>
        <message>
            <source>cheek side</source>
            <translation>lado de la mejilla</translation>
        </message>
        <message>
            <source>chewing surface</source>
            <translation>superficie de masticar</translation>
        </message>
        <message>
            <source>child</source>
            <translation>niño</translation>
        </message>
        <message>
            <source>column {place}</source>
            <translation>columna {place}</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>completa</translation>
        </message>
        <message>
            <source>composite</source>
            <translation>resina compuesta</translation>
        </message>
        <message>
            <source>custom</source>
            <translation>a medida</translation>
        </message>
        <message>
            <source>day</source>
            <translation>día</translation>
        </message>
        <message>
            <source>definitive</source>
            <translation>definitiva</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>eliminados</translation>
        </message>
        <message>
            <source>distal</source>
            <translation>distal</translation>
        </message>
        <message>
            <source>done {day}</source>
            <translation>hecho el {day}</translation>
        </message>
        <message>
            <source>done {day}, {who}</source>
            <translation>hecho el {day}, {who}</translation>
        </message>
        <message>
            <source>dose</source>
            <translation>dosis</translation>
        </message>
        <message>
            <source>each next 15 minutes</source>
            <translation>cada 15 minutos adicionales</translation>
        </message>
        <message>
            <source>each surface treated</source>
            <translation>las tratadas</translation>
        </message>
        <message>
            <source>each tooth treated</source>
            <translation>cada diente tratado</translation>
        </message>
        <message>
            <source>extra tooth near the lower left canine</source>
            <translation>diente supernumerario junto al canino inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left central incisor</source>
            <translation>diente supernumerario junto al incisivo central inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left first molar</source>
            <translation>diente supernumerario junto al primer molar inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left first premolar</source>
            <translation>diente supernumerario junto al primer premolar inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left lateral incisor</source>
            <translation>diente supernumerario junto al incisivo lateral inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left primary canine</source>
            <translation>diente supernumerario junto al canino de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left primary central incisor</source>
            <translation>diente supernumerario junto al incisivo central de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left primary first molar</source>
            <translation>diente supernumerario junto al primer molar de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left primary lateral incisor</source>
            <translation>diente supernumerario junto al incisivo lateral de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left primary second molar</source>
            <translation>diente supernumerario junto al segundo molar de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left second molar</source>
            <translation>diente supernumerario junto al segundo molar inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left second premolar</source>
            <translation>diente supernumerario junto al segundo premolar inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower left third molar</source>
            <translation>diente supernumerario junto al tercer molar inferior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the lower right canine</source>
            <translation>diente supernumerario junto al canino inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right central incisor</source>
            <translation>diente supernumerario junto al incisivo central inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right first molar</source>
            <translation>diente supernumerario junto al primer molar inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right first premolar</source>
            <translation>diente supernumerario junto al primer premolar inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right lateral incisor</source>
            <translation>diente supernumerario junto al incisivo lateral inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right primary canine</source>
            <translation>diente supernumerario junto al canino de leche inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right primary central incisor</source>
            <translation>diente supernumerario junto al incisivo central de leche inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right primary first molar</source>
            <translation>diente supernumerario junto al primer molar de leche inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right primary lateral incisor</source>
            <translation>diente supernumerario junto al incisivo lateral de leche inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right primary second molar</source>
            <translation>diente supernumerario junto al segundo molar de leche inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right second molar</source>
            <translation>diente supernumerario junto al segundo molar inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right second premolar</source>
            <translation>diente supernumerario junto al segundo premolar inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the lower right third molar</source>
            <translation>diente supernumerario junto al tercer molar inferior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper left canine</source>
            <translation>diente supernumerario junto al canino superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left central incisor</source>
            <translation>diente supernumerario junto al incisivo central superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left first molar</source>
            <translation>diente supernumerario junto al primer molar superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left first premolar</source>
            <translation>diente supernumerario junto al primer premolar superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left lateral incisor</source>
            <translation>diente supernumerario junto al incisivo lateral superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left primary canine</source>
            <translation>diente supernumerario junto al canino de leche superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left primary central incisor</source>
            <translation>diente supernumerario junto al incisivo central de leche superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left primary first molar</source>
            <translation>diente supernumerario junto al primer molar de leche superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left primary lateral incisor</source>
            <translation>diente supernumerario junto al incisivo lateral de leche superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left primary second molar</source>
            <translation>diente supernumerario junto al segundo molar de leche superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left second molar</source>
            <translation>diente supernumerario junto al segundo molar superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left second premolar</source>
            <translation>diente supernumerario junto al segundo premolar superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper left third molar</source>
            <translation>diente supernumerario junto al tercer molar superior izquierdo</translation>
        </message>
        <message>
            <source>extra tooth near the upper right canine</source>
            <translation>diente supernumerario junto al canino superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right central incisor</source>
            <translation>diente supernumerario junto al incisivo central superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right first molar</source>
            <translation>diente supernumerario junto al primer molar superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right first premolar</source>
            <translation>diente supernumerario junto al primer premolar superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right lateral incisor</source>
            <translation>diente supernumerario junto al incisivo lateral superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right primary canine</source>
            <translation>diente supernumerario junto al canino de leche superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right primary central incisor</source>
            <translation>diente supernumerario junto al incisivo central de leche superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right primary first molar</source>
            <translation>diente supernumerario junto al primer molar de leche superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right primary lateral incisor</source>
            <translation>diente supernumerario junto al incisivo lateral de leche superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right primary second molar</source>
            <translation>diente supernumerario junto al segundo molar de leche superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right second molar</source>
            <translation>diente supernumerario junto al segundo molar superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right second premolar</source>
            <translation>diente supernumerario junto al segundo premolar superior derecho</translation>
        </message>
        <message>
            <source>extra tooth near the upper right third molar</source>
            <translation>diente supernumerario junto al tercer molar superior derecho</translation>
        </message>
        <message>
            <source>facial</source>
            <translation>facial</translation>
        </message>
        <message>
            <source>favorite</source>
            <translation>favorito</translation>
        </message>
        <message>
            <source>favorite {code}</source>
            <translation>favorito {code}</translation>
        </message>
        <message>
            <source>fee {fee} in {schedule}</source>
            <translation>tarifa {fee} en {schedule}</translation>
        </message>
        <message>
            <source>final</source>
            <translation>final</translation>
        </message>
        <message>
            <source>first</source>
            <translation>primera</translation>
        </message>
        <message>
            <source>first 15 minutes</source>
            <translation>primeros 15 minutos</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>fija</translation>
        </message>
        <message>
            <source>flexible</source>
            <translation>flexible</translation>
        </message>
        <message>
            <source>for example: products, fees, book-keeping</source>
            <translation>por ejemplo: productos, cargos, contabilidad</translation>
        </message>
        <message>
            <source>for services on {day}</source>
            <translation>por servicios del {day}</translation>
        </message>
        <message>
            <source>for {day}, by CDT {year}</source>
            <translation>para el {day}, según CDT {year}</translation>
        </message>
        <message>
            <source>from your import; no guidance yet</source>
            <translation>de su importación; aún sin orientación</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>desde el {day}</translation>
        </message>
        <message>
            <source>front tooth</source>
            <translation>diente anterior</translation>
        </message>
        <message>
            <source>front tooth, upper right</source>
            <translation>diente anterior, superior derecho</translation>
        </message>
        <message>
            <source>full mouth</source>
            <translation>boca completa</translation>
        </message>
        <message>
            <source>glass ionomer</source>
            <translation>ionómero de vidrio</translation>
        </message>
        <message>
            <source>gold</source>
            <translation>oro</translation>
        </message>
        <message>
            <source>gray</source>
            <translation>gris</translation>
        </message>
        <message>
            <source>green</source>
            <translation>verde</translation>
        </message>
        <message>
            <source>has note</source>
            <translation>tiene nota</translation>
        </message>
        <message>
            <source>high noble</source>
            <translation>altamente noble</translation>
        </message>
        <message>
            <source>hour</source>
            <translation>hora</translation>
        </message>
        <message>
            <source>image</source>
            <translation>imagen</translation>
        </message>
        <message>
            <source>immediate</source>
            <translation>inmediata</translation>
        </message>
        <message>
            <source>implant</source>
            <translation>implante</translation>
        </message>
        <message>
            <source>in another list of yours</source>
            <translation>en otra de sus listas</translation>
        </message>
        <message>
            <source>in your order</source>
            <translation>en su orden</translation>
        </message>
        <message>
            <source>in-house</source>
            <translation>interno</translation>
        </message>
        <message>
            <source>in-house code, not CDT</source>
            <translation>código interno, no CDT</translation>
        </message>
        <message>
            <source>incisal</source>
            <translation>incisal</translation>
        </message>
        <message>
            <source>indirect resin</source>
            <translation>resina indirecta</translation>
        </message>
        <message>
            <source>interim</source>
            <translation>provisional</translation>
        </message>
        <message>
            <source>laboratory</source>
            <translation>laboratorio</translation>
        </message>
        <message>
            <source>lacks {what}</source>
            <translation>le falta {what}</translation>
        </message>
        <message>
            <source>latest first</source>
            <translation>los últimos primero</translation>
        </message>
        <message>
            <source>lesion</source>
            <translation>lesión</translation>
        </message>
        <message>
            <source>letters as {encoding}</source>
            <translation>letras en {encoding}</translation>
        </message>
        <message>
            <source>lingual</source>
            <translation>lingual</translation>
        </message>
        <message>
            <source>lip side</source>
            <translation>lado del labio</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>inferior</translation>
        </message>
        <message>
            <source>lower left</source>
            <translation>inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left canine</source>
            <translation>canino inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left central incisor</source>
            <translation>incisivo central inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left first molar</source>
            <translation>primer molar inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left first premolar</source>
            <translation>primer premolar inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left lateral incisor</source>
            <translation>incisivo lateral inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left primary canine</source>
            <translation>canino de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left primary central incisor</source>
            <translation>incisivo central de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left primary first molar</source>
            <translation>primer molar de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left primary lateral incisor</source>
            <translation>incisivo lateral de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left primary second molar</source>
            <translation>segundo molar de leche inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left second molar</source>
            <translation>segundo molar inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left second premolar</source>
            <translation>segundo premolar inferior izquierdo</translation>
        </message>
        <message>
            <source>lower left third molar</source>
            <translation>tercer molar inferior izquierdo</translation>
        </message>
        <message>
            <source>lower right</source>
            <translation>inferior derecho</translation>
        </message>
        <message>
            <source>lower right canine</source>
            <translation>canino inferior derecho</translation>
        </message>
        <message>
            <source>lower right central incisor</source>
            <translation>incisivo central inferior derecho</translation>
        </message>
        <message>
            <source>lower right first molar</source>
            <translation>primer molar inferior derecho</translation>
        </message>
        <message>
            <source>lower right first premolar</source>
            <translation>primer premolar inferior derecho</translation>
        </message>
        <message>
            <source>lower right lateral incisor</source>
            <translation>incisivo lateral inferior derecho</translation>
        </message>
        <message>
            <source>lower right primary canine</source>
            <translation>canino de leche inferior derecho</translation>
        </message>
        <message>
            <source>lower right primary central incisor</source>
            <translation>incisivo central de leche inferior derecho</translation>
        </message>
        <message>
            <source>lower right primary first molar</source>
            <translation>primer molar de leche inferior derecho</translation>
        </message>
        <message>
            <source>lower right primary lateral incisor</source>
            <translation>incisivo lateral de leche inferior derecho</translation>
        </message>
        <message>
            <source>lower right primary second molar</source>
            <translation>segundo molar de leche inferior derecho</translation>
        </message>
        <message>
            <source>lower right second molar</source>
            <translation>segundo molar inferior derecho</translation>
        </message>
        <message>
            <source>lower right second premolar</source>
            <translation>segundo premolar inferior derecho</translation>
        </message>
        <message>
            <source>lower right third molar</source>
            <translation>tercer molar inferior derecho</translation>
        </message>
        <message>
            <source>made by hand</source>
            <translation>hecho a mano</translation>
        </message>
        <message>
            <source>made by itself</source>
            <translation>hecho por el programa</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>marcado</translation>
        </message>
        <message>
            <source>mesial</source>
            <translation>mesial</translation>
        </message>
        <message>
            <source>molar</source>
            <translation>molar</translation>
        </message>
        <message>
            <source>more than {count} notes</source>
            <translation>más de {count} notas</translation>
        </message>
        <message>
            <source>most used first</source>
            <translation>los más usados primero</translation>
        </message>
        <message>
            <source>mouth</source>
            <translation>boca</translation>
        </message>
        <message>
            <source>near number</source>
            <translation>número cercano</translation>
        </message>
        <message>
            <source>no code in this row</source>
            <translation>no hay código en esta fila</translation>
        </message>
        <message>
            <source>no colour</source>
            <translation>sin color</translation>
        </message>
        <message>
            <source>no direct successor</source>
            <translation>sin sucesor directo</translation>
        </message>
        <message>
            <source>no fee</source>
            <translation>sin tarifa</translation>
        </message>
        <message>
            <source>no text beside the code</source>
            <translation>no hay texto junto al código</translation>
        </message>
        <message>
            <source>noble</source>
            <translation>noble</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>not a CDT code: D and four digits</source>
            <translation>no es un código CDT: D y cuatro dígitos</translation>
        </message>
        <message>
            <source>not needed</source>
            <translation>no hace falta</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>no se indica</translation>
        </message>
        <message>
            <source>not tied to a tooth</source>
            <translation>no va ligado a un diente</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>nada todavía</translation>
        </message>
        <message>
            <source>occlusal</source>
            <translation>oclusal</translation>
        </message>
        <message>
            <source>official text</source>
            <translation>texto oficial</translation>
        </message>
        <message>
            <source>once</source>
            <translation>una vez</translation>
        </message>
        <message>
            <source>one</source>
            <translation>uno</translation>
        </message>
        <message>
            <source>one arch</source>
            <translation>una arcada</translation>
        </message>
        <message>
            <source>one quadrant</source>
            <translation>un cuadrante</translation>
        </message>
        <message>
            <source>one tooth</source>
            <translation>un diente</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>naranja</translation>
        </message>
        <message>
            <source>over 1.25 cm</source>
            <translation>más de 1.25 cm</translation>
        </message>
        <message>
            <source>partial</source>
            <translation>parcial</translation>
        </message>
        <message>
            <source>pasted</source>
            <translation>pegado</translation>
        </message>
        <message>
            <source>pasted text</source>
            <translation>texto pegado</translation>
        </message>
        <message>
            <source>permanent</source>
            <translation>permanente</translation>
        </message>
        <message>
            <source>pin</source>
            <translation>pin</translation>
        </message>
        <message>
            <source>pink</source>
            <translation>rosa</translation>
        </message>
        <message>
            <source>porcelain fused to metal</source>
            <translation>porcelana fundida a metal</translation>
        </message>
        <message>
            <source>prefabricated</source>
            <translation>prefabricado</translation>
        </message>
        <message>
            <source>premolar</source>
            <translation>premolar</translation>
        </message>
        <message>
            <source>primary</source>
            <translation>de leche</translation>
        </message>
        <message>
            <source>primary tooth</source>
            <translation>diente de leche</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>dominio público</translation>
        </message>
        <message>
            <source>quadrant</source>
            <translation>cuadrante</translation>
        </message>
        <message>
            <source>read as {words}</source>
            <translation>leído como {words}</translation>
        </message>
        <message>
            <source>removable</source>
            <translation>removible</translation>
        </message>
        <message>
            <source>report</source>
            <translation>informe</translation>
        </message>
        <message>
            <source>restoration</source>
            <translation>restauración</translation>
        </message>
        <message>
            <source>revised</source>
            <translation>modificados</translation>
        </message>
        <message>
            <source>root</source>
            <translation>raíz</translation>
        </message>
        <message>
            <source>series</source>
            <translation>serie</translation>
        </message>
        <message>
            <source>sextant</source>
            <translation>sextante</translation>
        </message>
        <message>
            <source>sheets read: {names}</source>
            <translation>hojas leídas: {names}</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>se muestra</translation>
        </message>
        <message>
            <source>site</source>
            <translation>diente o área</translation>
        </message>
        <message>
            <source>somebody's phone number</source>
            <translation>el teléfono de alguien</translation>
        </message>
        <message>
            <source>specimen</source>
            <translation>muestra</translation>
        </message>
        <message>
            <source>spelling</source>
            <translation>ortografía</translation>
        </message>
        <message>
            <source>stainless steel</source>
            <translation>acero inoxidable</translation>
        </message>
        <message>
            <source>surfaces</source>
            <translation>superficies</translation>
        </message>
        <message>
            <source>surgical</source>
            <translation>quirúrgica</translation>
        </message>
        <message>
            <source>teeth say it</source>
            <translation>lo dicen los dientes</translation>
        </message>
        <message>
            <source>test</source>
            <translation>prueba</translation>
        </message>
        <message>
            <source>text in columns of a fixed width</source>
            <translation>texto en columnas de ancho fijo</translation>
        </message>
        <message>
            <source>the Spanish sentence for the patient</source>
            <translation>la frase en español para el paciente</translation>
        </message>
        <message>
            <source>the address {to}</source>
            <translation>la dirección {to}</translation>
        </message>
        <message>
            <source>the fee of {code}, {schedule}: {fee}</source>
            <translation>la tarifa de {code}, {schedule}: {fee}</translation>
        </message>
        <message>
            <source>the result of the check</source>
            <translation>el resultado de la revisión</translation>
        </message>
        <message>
            <source>the same was said before</source>
            <translation>lo mismo ya se dijo antes</translation>
        </message>
        <message>
            <source>the sentence for the patient</source>
            <translation>la frase para el paciente</translation>
        </message>
        <message>
            <source>the teeth treated</source>
            <translation>los dientes tratados</translation>
        </message>
        <message>
            <source>the text is too long to be one</source>
            <translation>el texto es demasiado largo para ser el de un código</translation>
        </message>
        <message>
            <source>the tooth numbers</source>
            <translation>los números de los dientes</translation>
        </message>
        <message>
            <source>these teeth</source>
            <translation>estos dientes</translation>
        </message>
        <message>
            <source>this code</source>
            <translation>este código</translation>
        </message>
        <message>
            <source>titanium</source>
            <translation>titanio</translation>
        </message>
        <message>
            <source>to</source>
            <translation>a</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hoy</translation>
        </message>
        <message>
            <source>tongue side</source>
            <translation>lado de la lengua</translation>
        </message>
        <message>
            <source>tooth</source>
            <translation>diente</translation>
        </message>
        <message>
            <source>tooth says it</source>
            <translation>lo dice el diente</translation>
        </message>
        <message>
            <source>toward the midline</source>
            <translation>hacia la línea media</translation>
        </message>
        <message>
            <source>two versions</source>
            <translation>dos versiones</translation>
        </message>
        <message>
            <source>under 3</source>
            <translation>menor de 3</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>unidad</translation>
        </message>
        <message>
            <source>up to 1.25 cm</source>
            <translation>hasta 1.25 cm</translation>
        </message>
        <message>
            <source>up to 15 letters, digits, points and dashes: BLEACH-KIT</source>
            <translation>hasta 15 letras, dígitos, puntos y guiones: BLEACH-KIT</translation>
        </message>
        <message>
            <source>upper</source>
            <translation>superior</translation>
        </message>
        <message>
            <source>upper left</source>
            <translation>superior izquierdo</translation>
        </message>
        <message>
            <source>upper left canine</source>
            <translation>canino superior izquierdo</translation>
        </message>
        <message>
            <source>upper left central incisor</source>
            <translation>incisivo central superior izquierdo</translation>
        </message>
        <message>
            <source>upper left first molar</source>
            <translation>primer molar superior izquierdo</translation>
        </message>
        <message>
            <source>upper left first premolar</source>
            <translation>primer premolar superior izquierdo</translation>
        </message>
        <message>
            <source>upper left lateral incisor</source>
            <translation>incisivo lateral superior izquierdo</translation>
        </message>
        <message>
            <source>upper left primary canine</source>
            <translation>canino de leche superior izquierdo</translation>
        </message>
        <message>
            <source>upper left primary central incisor</source>
            <translation>incisivo central de leche superior izquierdo</translation>
        </message>
        <message>
            <source>upper left primary first molar</source>
            <translation>primer molar de leche superior izquierdo</translation>
        </message>
        <message>
            <source>upper left primary lateral incisor</source>
            <translation>incisivo lateral de leche superior izquierdo</translation>
        </message>
        <message>
            <source>upper left primary second molar</source>
            <translation>segundo molar de leche superior izquierdo</translation>
        </message>
        <message>
            <source>upper left second molar</source>
            <translation>segundo molar superior izquierdo</translation>
        </message>
        <message>
            <source>upper left second premolar</source>
            <translation>segundo premolar superior izquierdo</translation>
        </message>
        <message>
            <source>upper left third molar</source>
            <translation>tercer molar superior izquierdo</translation>
        </message>
        <message>
            <source>upper right</source>
            <translation>superior derecho</translation>
        </message>
        <message>
            <source>upper right canine</source>
            <translation>canino superior derecho</translation>
        </message>
        <message>
            <source>upper right central incisor</source>
            <translation>incisivo central superior derecho</translation>
        </message>
        <message>
            <source>upper right first molar</source>
            <translation>primer molar superior derecho</translation>
        </message>
        <message>
            <source>upper right first premolar</source>
            <translation>primer premolar superior derecho</translation>
        </message>
        <message>
            <source>upper right lateral incisor</source>
            <translation>incisivo lateral superior derecho</translation>
        </message>
        <message>
            <source>upper right primary canine</source>
            <translation>canino de leche superior derecho</translation>
        </message>
        <message>
            <source>upper right primary central incisor</source>
            <translation>incisivo central de leche superior derecho</translation>
        </message>
        <message>
            <source>upper right primary first molar</source>
            <translation>primer molar de leche superior derecho</translation>
        </message>
        <message>
            <source>upper right primary lateral incisor</source>
            <translation>incisivo lateral de leche superior derecho</translation>
        </message>
        <message>
            <source>upper right primary second molar</source>
            <translation>segundo molar de leche superior derecho</translation>
        </message>
        <message>
            <source>upper right second molar</source>
            <translation>segundo molar superior derecho</translation>
        </message>
        <message>
            <source>upper right second premolar</source>
            <translation>segundo premolar superior derecho</translation>
        </message>
        <message>
            <source>upper right third molar</source>
            <translation>tercer molar superior derecho</translation>
        </message>
        <message>
            <source>use {codes}</source>
            <translation>use {codes}</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>violeta</translation>
        </message>
        <message>
            <source>visit</source>
            <translation>visita</translation>
        </message>
        <message>
            <source>written {written}</source>
            <translation>escrito {written}</translation>
        </message>
        <message>
            <source>your label: {label}</source>
            <translation>su etiqueta: {label}</translation>
        </message>
        <message>
            <source>your name or initials</source>
            <translation>su nombre o iniciales</translation>
        </message>
        <message>
            <source>your note</source>
            <translation>su nota</translation>
        </message>
        <message>
            <source>your official text is of an earlier edition</source>
            <translation>su texto oficial es de una edición anterior</translation>
        </message>
        <message>
            <source>your word</source>
            <translation>su palabra</translation>
        </message>
        <message>
            <source>your word “{word}”</source>
            <translation>su palabra “{word}”</translation>
        </message>
        <message>
            <source>{about} ×</source>
            <translation>{about} ×</translation>
        </message>
        <message>
            <source>{box}: {hint}</source>
            <translation>{box}: {hint}</translation>
        </message>
        <message>
            <source>{codes} and {count} more</source>
            <translation>{codes} y {count} más</translation>
        </message>
        <message>
            <source>{codes}, {edition}</source>
            <translation>{codes}, {edition}</translation>
        </message>
        <message>
            <source>{codes}. Press to take the marks away.</source>
            <translation>{codes}. Presione para quitar las marcas.</translation>
        </message>
        <message>
            <source>{code} has ended: give your word for it another code</source>
            <translation>{code} terminó: asigne otro código a su palabra</translation>
        </message>
        <message>
            <source>{code} has ended: move its fee to what is billed instead</source>
            <translation>{code} terminó: pase su tarifa a lo que se factura en su lugar</translation>
        </message>
        <message>
            <source>{code} has ended: take its successor into your favorites</source>
            <translation>{code} terminó: ponga su sucesor en sus favoritos</translation>
        </message>
        <message>
            <source>{code} in this list</source>
            <translation>{code} en esta lista</translation>
        </message>
        <message>
            <source>{code} is in your favorites</source>
            <translation>{code} está en sus favoritos</translation>
        </message>
        <message>
            <source>{code} is in “{name}”</source>
            <translation>{code} está en “{name}”</translation>
        </message>
        <message>
            <source>{code} is neither in the catalog nor a code of your own: look at its digits.</source>
            <translation>{code} no está en el catálogo ni es un código propio: revise sus dígitos.</translation>
        </message>
        <message>
            <source>{code} is no longer a favorite</source>
            <translation>{code} ya no es favorito</translation>
        </message>
        <message>
            <source>{code} is number {place} in “{name}”</source>
            <translation>{code} es el número {place} en “{name}”</translation>
        </message>
        <message>
            <source>{code} is there already: this is its record.</source>
            <translation>{code} ya existe: esta es su ficha.</translation>
        </message>
        <message>
            <source>{code} looks as you chose in this list</source>
            <translation>{code} se ve como usted eligió en esta lista</translation>
        </message>
        <message>
            <source>{code} may not be billed for services on {day} yet.</source>
            <translation>{code} aún no se puede facturar por servicios del {day}.</translation>
        </message>
        <message>
            <source>{code} may not be billed for services on {day}.</source>
            <translation>{code} no se puede facturar por servicios del {day}.</translation>
        </message>
        <message>
            <source>{code} was reworded: read what it says now</source>
            <translation>{code} se modificó: lea lo que dice ahora</translation>
        </message>
        <message>
            <source>{copied}. Found by a guessed spelling: check that it is meant.</source>
            <translation>{copied}. Se encontró suponiendo la ortografía: compruebe que sea el correcto.</translation>
        </message>
        <message>
            <source>{copied}. It is not valid on {day} yet.</source>
            <translation>{copied}. Aún no es válido el {day}.</translation>
        </message>
        <message>
            <source>{copied}. It is not valid on {day}: your newest import lacks it.</source>
            <translation>{copied}. No es válido el {day}: no está en su importación más reciente.</translation>
        </message>
        <message>
            <source>{copied}. It is not valid on {day}: {instead}.</source>
            <translation>{copied}. No es válido el {day}: {instead}.</translation>
        </message>
        <message>
            <source>{copied}. Only a guess: the number typed does not exist.</source>
            <translation>{copied}. Es solo una suposición: el número que escribió no existe.</translation>
        </message>
        <message>
            <source>{count} KB</source>
            <translation>{count} KB</translation>
        </message>
        <message>
            <source>{count} MB</source>
            <translation>{count} MB</translation>
        </message>
        <message>
            <source>{count} as before</source>
            <translation>{count} como antes</translation>
        </message>
        <message>
            <source>{count} changed fees</source>
            <translation>{count} tarifas cambiadas</translation>
        </message>
        <message>
            <source>{count} codes</source>
            <translation>{count} códigos</translation>
        </message>
        <message>
            <source>{count} codes are marked: up to {most} stand side by side.</source>
            <translation>Hay {count} códigos marcados: se pueden poner lado a lado hasta {most}.</translation>
        </message>
        <message>
            <source>{count} codes are not in the catalog: they become found and dated, with no guidance yet.</source>
            <translation>{count} códigos no están en el catálogo: se podrán buscar y tendrán fecha, aún sin orientación.</translation>
        </message>
        <message>
            <source>{count} codes copied lately</source>
            <translation>{count} códigos copiados últimamente</translation>
        </message>
        <message>
            <source>{count} codes found</source>
            <translation>Se encontraron {count} códigos</translation>
        </message>
        <message>
            <source>{count} codes, up to CDT {year}. {origin}</source>
            <translation>{count} códigos, hasta CDT {year}. {origin}</translation>
        </message>
        <message>
            <source>{count} codes: {codes}</source>
            <translation>{count} códigos: {codes}</translation>
        </message>
        <message>
            <source>{count} conflicts of one day</source>
            <translation>{count} conflictos del mismo día</translation>
        </message>
        <message>
            <source>{count} damaged lines would be left out</source>
            <translation>{count} líneas dañadas quedarían fuera</translation>
        </message>
        <message>
            <source>{count} ended</source>
            <translation>{count} terminados</translation>
        </message>
        <message>
            <source>{count} ended before the day</source>
            <translation>{count} terminaron antes de ese día</translation>
        </message>
        <message>
            <source>{count} favorites</source>
            <translation>{count} favoritos</translation>
        </message>
        <message>
            <source>{count} fee schedules</source>
            <translation>{count} listas de tarifas</translation>
        </message>
        <message>
            <source>{count} fees</source>
            <translation>{count} tarifas</translation>
        </message>
        <message>
            <source>{count} fees as they are</source>
            <translation>{count} tarifas sin cambio</translation>
        </message>
        <message>
            <source>{count} imports of official text</source>
            <translation>{count} importaciones de texto oficial</translation>
        </message>
        <message>
            <source>{count} in-house codes</source>
            <translation>{count} códigos internos</translation>
        </message>
        <message>
            <source>{count} lack something</source>
            <translation>a {count} les falta algo</translation>
        </message>
        <message>
            <source>{count} lists of favorites</source>
            <translation>{count} listas de favoritos</translation>
        </message>
        <message>
            <source>{count} marked</source>
            <translation>{count} marcados</translation>
        </message>
        <message>
            <source>{count} marked: take the marks away</source>
            <translation>{count} marcados: quitar las marcas</translation>
        </message>
        <message>
            <source>{count} more notes on {code}</source>
            <translation>{count} notas más sobre {code}</translation>
        </message>
        <message>
            <source>{count} new</source>
            <translation>{count} nuevos</translation>
        </message>
        <message>
            <source>{count} new fees</source>
            <translation>{count} tarifas nuevas</translation>
        </message>
        <message>
            <source>{count} not valid yet</source>
            <translation>{count} aún no válidos</translation>
        </message>
        <message>
            <source>{count} notes</source>
            <translation>{count} notas</translation>
        </message>
        <message>
            <source>{count} notes are due to be checked again: {listed}.</source>
            <translation>{count} notas están pendientes de revisar: {listed}.</translation>
        </message>
        <message>
            <source>{count} of {total} words hold what you typed.</source>
            <translation>{count} de {total} términos contienen lo que escribió.</translation>
        </message>
        <message>
            <source>{count} official texts</source>
            <translation>{count} textos oficiales</translation>
        </message>
        <message>
            <source>{count} other than before</source>
            <translation>{count} distintos de antes</translation>
        </message>
        <message>
            <source>{count} own words</source>
            <translation>{count} palabras propias</translation>
        </message>
        <message>
            <source>{count} pages</source>
            <translation>{count} páginas</translation>
        </message>
        <message>
            <source>{count} payers</source>
            <translation>{count} aseguradoras</translation>
        </message>
        <message>
            <source>{count} reworded</source>
            <translation>{count} modificados</translation>
        </message>
        <message>
            <source>{count} rows are left out</source>
            <translation>{count} filas quedan fuera</translation>
        </message>
        <message>
            <source>{count} settings</source>
            <translation>{count} ajustes</translation>
        </message>
        <message>
            <source>{count} surfaces</source>
            <translation>{count} superficies</translation>
        </message>
        <message>
            <source>{count} tasks of January done</source>
            <translation>{count} tareas de enero hechas</translation>
        </message>
        <message>
            <source>{count} texts</source>
            <translation>{count} textos</translation>
        </message>
        <message>
            <source>{count} times</source>
            <translation>{count} veces</translation>
        </message>
        <message>
            <source>{count} unknown</source>
            <translation>{count} desconocidos</translation>
        </message>
        <message>
            <source>{doing} {percent} %</source>
            <translation>{doing} {percent} %</translation>
        </message>
        <message>
            <source>{edition}, unsigned catalog</source>
            <translation>{edition}, catálogo sin firma</translation>
        </message>
        <message>
            <source>{first} and {second} on {day}: {reason}</source>
            <translation>{first} y {second} el {day}: {reason}</translation>
        </message>
        <message>
            <source>{first} goes with {second}: {reason}</source>
            <translation>{first} va con {second}: {reason}</translation>
        </message>
        <message>
            <source>{first} often comes with {second}, which is not in the list: {reason}</source>
            <translation>{first} suele ir con {second}, que no está en la lista: {reason}</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} a {last}</translation>
        </message>
        <message>
            <source>{head} ({reasons}).</source>
            <translation>{head} ({reasons}).</translation>
        </message>
        <message>
            <source>{head}: {cell}</source>
            <translation>{head}: {cell}</translation>
        </message>
        <message>
            <source>{kind} {when}</source>
            <translation>{kind}: {when}</translation>
        </message>
        <message>
            <source>{kind}, by your import</source>
            <translation>{kind}, según su importación</translation>
        </message>
        <message>
            <source>{kind}, no direct successor</source>
            <translation>{kind}, sin sucesor directo</translation>
        </message>
        <message>
            <source>{kind}: use {codes}</source>
            <translation>{kind}: use {codes}</translation>
        </message>
        <message>
            <source>{kind}: {what}</source>
            <translation>{kind}: {what}</translation>
        </message>
        <message>
            <source>{letter}, {name}, {meaning}</source>
            <translation>{letter}, {name}, {meaning}</translation>
        </message>
        <message>
            <source>{letter}, {name}, {meaning}, picked</source>
            <translation>{letter}, {name}, {meaning}, elegida</translation>
        </message>
        <message>
            <source>{month} {year} has no day {day}: check the day and the month.</source>
            <translation>El mes de {month} de {year} no tiene el día {day}: revise el día y el mes.</translation>
        </message>
        <message>
            <source>{name} holds fees as well as code texts. What is to be taken in?</source>
            <translation>{name} contiene tarifas además de textos de códigos. ¿Qué quiere importar?</translation>
        </message>
        <message>
            <source>{name} is a payer now.</source>
            <translation>Se agregó la aseguradora {name}.</translation>
        </message>
        <message>
            <source>{name} is offered no more.</source>
            <translation>{name} ya no se ofrece.</translation>
        </message>
        <message>
            <source>{name}, does not hold it</source>
            <translation>{name}, no lo contiene</translation>
        </message>
        <message>
            <source>{name}, holds it</source>
            <translation>{name}, lo contiene</translation>
        </message>
        <message>
            <source>{name}, {since}</source>
            <translation>{name}, {since}</translation>
        </message>
        <message>
            <source>{old} is called {name} now.</source>
            <translation>{old} ahora se llama {name}.</translation>
        </message>
        <message>
            <source>{old} is now called {name}.</source>
            <translation>{old} ahora se llama {name}.</translation>
        </message>
        <message>
            <source>{path} cannot be read: check that it is there and that you may open it.</source>
            <translation>No se puede leer {path}: compruebe que esté allí y que usted pueda abrirlo.</translation>
        </message>
        <message>
            <source>{path} cannot be written: choose another folder, or make room on the disk.</source>
            <translation>No se puede escribir {path}: elija otra carpeta, o libere espacio en el disco.</translation>
        </message>
        <message>
            <source>{path} has no column of fees with that heading: take one of those that the preview names.</source>
            <translation>{path} no tiene una columna de tarifas con ese título: tome una de las que nombra la vista previa.</translation>
        </message>
        <message>
            <source>{path} has no sheet of that name: take one of those that the preview names.</source>
            <translation>{path} no tiene una hoja con ese nombre: tome una de las que nombra la vista previa.</translation>
        </message>
        <message>
            <source>{path} has no signature: put the file {path}.minisig that came with it beside it.</source>
            <translation>{path} no tiene firma: ponga a su lado el archivo {path}.minisig que vino con él.</translation>
        </message>
        <message>
            <source>{path} holds instructions that a code list has no need of, so it was not read: export it again.</source>
            <translation>{path} contiene instrucciones que una lista de códigos no necesita, así que no se leyó: expórtelo de nuevo.</translation>
        </message>
        <message>
            <source>{path} is damaged inside: ask its publisher for another.</source>
            <translation>{path} está dañado por dentro: pida otro a su editor.</translation>
        </message>
        <message>
            <source>{path} is damaged: have it sent or saved again.</source>
            <translation>{path} está dañado: pida que se lo envíen o lo guarden de nuevo.</translation>
        </message>
        <message>
            <source>{path} is good: {codes} codes, up to CDT {year}, signed with the key {key}.</source>
            <translation>{path} está bien: {codes} códigos, hasta CDT {year}, firmado con la clave {key}.</translation>
        </message>
        <message>
            <source>{path} is no file that cdtdesk knows: choose a hand-over (.zip), or fees as CSV, XLSX, XLS or ODS.</source>
            <translation>{path} no es un archivo que cdtdesk conozca: elija un traspaso (.zip), o tarifas como CSV, XLSX, XLS u ODS.</translation>
        </message>
        <message>
            <source>{path} is no table or text: save it as CSV, XLSX or ODS, or copy its text and paste it.</source>
            <translation>{path} no es una tabla ni un texto: guárdelo como CSV, XLSX u ODS, o copie su texto y péguelo.</translation>
        </message>
        <message>
            <source>{path} is not a cdtdesk catalog: choose the catalog file that came with cdtdesk.</source>
            <translation>{path} no es un catálogo de cdtdesk: elija el archivo del catálogo que vino con cdtdesk.</translation>
        </message>
        <message>
            <source>{path} is not a cdtdesk catalog: choose the catalog file that you were given.</source>
            <translation>{path} no es un catálogo de cdtdesk: elija el archivo del catálogo que le dieron.</translation>
        </message>
        <message>
            <source>{path} is not as it was signed: download it again, with its signature.</source>
            <translation>{path} no está como se firmó: descárguelo de nuevo, con su firma.</translation>
        </message>
        <message>
            <source>{path} is of an older edition than the catalog in use: it was left out.</source>
            <translation>{path} es de una edición anterior a la del catálogo en uso: se dejó fuera.</translation>
        </message>
        <message>
            <source>{path} is protected by a password: save it without one.</source>
            <translation>{path} está protegido con una contraseña: guárdelo sin ella.</translation>
        </message>
        <message>
            <source>{path} is signed by somebody this cdtdesk does not trust: get the catalog from its publisher.</source>
            <translation>{path} lo firmó alguien en quien este cdtdesk no confía: pida el catálogo a su editor.</translation>
        </message>
        <message>
            <source>{path} is signed in minisign's old way: ask its publisher to sign it anew.</source>
            <translation>{path} está firmado a la manera antigua de minisign: pida a su editor que lo firme de nuevo.</translation>
        </message>
        <message>
            <source>{path} is there already and was left as it is: choose another name.</source>
            <translation>{path} ya existe y se dejó como está: elija otro nombre.</translation>
        </message>
        <message>
            <source>{path} is too large for a catalog: choose the catalog file that you were given.</source>
            <translation>{path} es demasiado grande para un catálogo: elija el archivo del catálogo que le dieron.</translation>
        </message>
        <message>
            <source>{path} is too large: split it, and take the parts in one by one.</source>
            <translation>{path} es demasiado grande: divídalo, e importe las partes una por una.</translation>
        </message>
        <message>
            <source>{path} was made for another version of cdtdesk: install the cdtdesk that goes with it.</source>
            <translation>{path} se hizo para otra versión de cdtdesk: instale la que le corresponde.</translation>
        </message>
        <message>
            <source>{path} was not opened: this cdtdesk trusts no one's catalogs but its own.</source>
            <translation>{path} no se abrió: este cdtdesk no confía en los catálogos de nadie más que en los suyos.</translation>
        </message>
        <message>
            <source>{path} was written by a newer cdtdesk: install that version on this computer too.</source>
            <translation>{path} lo escribió una versión más nueva de cdtdesk: instálela también en esta computadora.</translation>
        </message>
        <message>
            <source>{payer}: {words}</source>
            <translation>{payer}: {words}</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{reason} The catalog that came with the program is used from the next start on.</source>
            <translation>{reason} Desde el próximo inicio se usa el catálogo que vino con el programa.</translation>
        </message>
        <message>
            <source>{reason}: {count}</source>
            <translation>{reason}: {count}</translation>
        </message>
        <message>
            <source>{second}, with {first}: {reason}</source>
            <translation>{second}, con {first}: {reason}</translation>
        </message>
        <message>
            <source>{size}. Checked whole, and found sound, on {moment}.</source>
            <translation>{size}. Comprobado por completo, y en buen estado, el {moment}.</translation>
        </message>
        <message>
            <source>{size}. It has not been checked whole yet; that is done once a week.</source>
            <translation>{size}. Aún no se ha comprobado por completo; eso se hace una vez por semana.</translation>
        </message>
        <message>
            <source>{some} and {last}</source>
            <translation>{some} y {last}</translation>
        </message>
        <message>
            <source>{task} (by your import)</source>
            <translation>{task} (según su importación)</translation>
        </message>
        <message>
            <source>{task} ({done})</source>
            <translation>{task} ({done})</translation>
        </message>
        <message>
            <source>{task}: {codes}</source>
            <translation>{task}: {codes}</translation>
        </message>
        <message>
            <source>{texts} for CDT {year}: {parts}.</source>
            <translation>{texts} para CDT {year}: {parts}.</translation>
        </message>
        <message>
            <source>{told} The first {shown} of them:</source>
            <translation>{told} Las primeras {shown}:</translation>
        </message>
        <message>
            <source>{told} The signer wrote: “{words}”</source>
            <translation>{told} Quien lo firmó escribió: “{words}”</translation>
        </message>
        <message>
            <source>{told} What was there before is kept as a backup.</source>
            <translation>{told} Lo que había antes se guarda como respaldo.</translation>
        </message>
        <message>
            <source>{told} What was there before is kept as a backup: see Your office file.</source>
            <translation>{told} Lo que había antes se guarda como respaldo: vea El archivo de su consultorio.</translation>
        </message>
        <message>
            <source>{tooth}, {universal} on the claim</source>
            <translation>{tooth}, {universal} en el reclamo</translation>
        </message>
        <message>
            <source>{user} on {host}</source>
            <translation>{user} en {host}</translation>
        </message>
        <message>
            <source>{verdict}; from your import, no guidance yet</source>
            <translation>{verdict}; de su importación, aún sin orientación</translation>
        </message>
        <message>
            <source>{view}, 1 code</source>
            <translation>{view}, 1 código</translation>
        </message>
        <message>
            <source>{view}, {count} codes</source>
            <translation>{view}, {count} códigos</translation>
        </message>
        <message>
            <source>{what} changed on both sides: both are kept</source>
            <translation>Cambios en los dos lados: {what}; se guardan las dos versiones</translation>
        </message>
        <message>
            <source>{what} changed there later</source>
            <translation>Cambios posteriores allí: {what}</translation>
        </message>
        <message>
            <source>{what} deleted there</source>
            <translation>Eliminado allí: {what}</translation>
        </message>
        <message>
            <source>{what} new to this desk</source>
            <translation>Nuevo para esta computadora: {what}</translation>
        </message>
        <message>
            <source>{what} would be as they were</source>
            <translation>Quedaría como estaba: {what}</translation>
        </message>
        <message>
            <source>{what} would come back</source>
            <translation>Volvería: {what}</translation>
        </message>
        <message>
            <source>{what} would go</source>
            <translation>Desaparecería: {what}</translation>
        </message>
        <message>
            <source>{what}: {codes}</source>
            <translation>{what}: {codes}</translation>
        </message>
        <message>
            <source>{whose}tooth</source>
            <translation>diente {whose}</translation>
        </message>
        <message>
            <source>{who} has had the office file open since {since}</source>
            <translation>{who} tiene abierto el archivo del consultorio desde el {since}</translation>
        </message>
        <message>
            <source>{who} has the office file open</source>
            <translation>{who} tiene abierto el archivo del consultorio</translation>
        </message>
        <message>
            <source>{who} has the office file {path} open: you can read it, and write again when it is closed there.</source>
            <translation>{who} tiene abierto el archivo del consultorio {path}: puede leerlo, y escribir de nuevo cuando se cierre allí.</translation>
        </message>
        <message>
            <source>{who}. This desk can read it.</source>
            <translation>{who}. Esta computadora puede leerlo.</translation>
        </message>
        <message>
            <source>{who}. This desk can read it; close cdtdesk there to write here, and until then what you type is kept open.</source>
            <translation>{who}. Esta computadora puede leerlo; cierre cdtdesk allí para escribir aquí, y hasta entonces lo que escriba queda abierto, sin guardar.</translation>
        </message>
        <message>
            <source>{words} (Esc)</source>
            <translation>{words} (Esc)</translation>
        </message>
        <message>
            <source>{words} Looking for the newest good backup…</source>
            <translation>{words} Buscando el respaldo más reciente en buen estado…</translation>
        </message>
        <message>
            <source>{words} That list is not whole: what it lacks is not called ended.</source>
            <translation>{words} Esa lista no está completa: lo que le falta no se da por terminado.</translation>
        </message>
        <message>
            <source>{words} There is no good backup, and nothing can be read from it.</source>
            <translation>{words} No hay ningún respaldo en buen estado, y no se puede leer nada del archivo.</translation>
        </message>
        <message>
            <source>{words} There is no good backup; this can be read from it: {contents}.</source>
            <translation>{words} No hay ningún respaldo en buen estado; esto se puede leer del archivo: {contents}.</translation>
        </message>
        <message>
            <source>{year}, announced</source>
            <translation>{year}, anunciado</translation>
        </message>
        <message>
            <source>“{word}” finds {code} no more.</source>
            <translation>“{word}” ya no encuentra {code}.</translation>
        </message>
        <message>
            <source>“{word}” now finds {code}.</source>
            <translation>“{word}” ahora encuentra {code}.</translation>
        </message>
        <message>
            <source>‹ Back</source>
            <translation>‹ Atrás</translation>
        </message>
    </context>
</TS>
