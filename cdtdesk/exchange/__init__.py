"""Files that people bring and take: hand-overs, fee schedules, lists for a spreadsheet. Plain rows and reasons, no more."""
