; The Windows installer: for the user who runs it, without administrator rights, upgrading in place.
;
;   makensis -DVERSION=1.2.3 -DFOLDER=dist\cdtdesk -DICON=build\packaging\icons\cdtdesk.ico -DINTO=dist packaging\windows\installer.nsi
;
; Switches:  /S        silent, and the same for uninstall.exe
;            /LOGIN    start cdtdesk at login (or the box in the list of parts)
;            /HOTKEY   Ctrl+Alt+D brings cdtdesk to the front (or the box in the list of parts)
;            /D=DIR    another folder; must come last, without quotes
; What the office wrote is in another folder (%LOCALAPPDATA%\cdtdesk by default) and is never touched, by neither of them.

!ifdef TARGET
  ; Without it the installer is a 32-bit one, which every Windows runs; a wine without its 32-bit half needs amd64-unicode.
  Target ${TARGET}
!endif
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "Sections.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\cdtdesk"
!define RUN_AT_LOGIN "Software\Microsoft\Windows\CurrentVersion\Run"

Name "cdtdesk"
OutFile "${INTO}\cdtdesk-${VERSION}-setup.exe"
; Not %LOCALAPPDATA%\cdtdesk: that is where the office's own files are.
InstallDir "$LOCALAPPDATA\Programs\cdtdesk"
InstallDirRegKey HKCU "Software\cdtdesk" "Folder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "cdtdesk"
VIAddVersionKey "FileDescription" "cdtdesk setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\cdtdesk.exe"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Section "cdtdesk" program
  SectionIn RO
  ; An older version's libraries must not stay beside the new ones. Nothing of the office's is in these folders.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\cdtdesk.lnk" "$INSTDIR\cdtdesk.exe"
  WriteRegStr HKCU "Software\cdtdesk" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "cdtdesk"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\cdtdesk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "cdtdesk"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section /o "Start at login" at_login
  WriteRegStr HKCU "${RUN_AT_LOGIN}" "cdtdesk" '"$INSTDIR\cdtdesk.exe"'
SectionEnd

Section /o "Ctrl+Alt+D brings cdtdesk to the front" hotkey
  ; A shortcut's key works everywhere in Windows; a second start raises the window that is open.
  CreateShortcut "$SMPROGRAMS\cdtdesk.lnk" "$INSTDIR\cdtdesk.exe" "" "" "" SW_SHOWNORMAL CONTROL|ALT|D
SectionEnd

Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/LOGIN" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${at_login}
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/HOTKEY" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${hotkey}
  ${EndIf}
  ; An upgrade keeps what was chosen before.
  ReadRegStr $1 HKCU "${RUN_AT_LOGIN}" "cdtdesk"
  ${If} $1 != ""
    !insertmacro SelectSection ${at_login}
  ${EndIf}
  Call EnsureClosed
FunctionEnd

; A program that runs cannot be replaced: its file is open. Tried by opening it for writing.
Function EnsureClosed
  again:
  ReadRegStr $1 HKCU "Software\cdtdesk" "Folder"
  ${If} $1 == ""
    StrCpy $1 "$INSTDIR"
  ${EndIf}
  IfFileExists "$1\cdtdesk.exe" 0 done
  ClearErrors
  FileOpen $2 "$1\cdtdesk.exe" a
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL "cdtdesk is open. Close its window, then choose Retry." /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Abort
  ${EndIf}
  FileClose $2
  done:
FunctionEnd

Section "Uninstall"
  ; Only what was installed, by name: the folder may be one that holds other things as well.
  Delete "$INSTDIR\cdtdesk.exe"
  Delete "$INSTDIR\cdtdesk-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\cdtdesk.lnk"
  DeleteRegValue HKCU "${RUN_AT_LOGIN}" "cdtdesk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\cdtdesk"
SectionEnd
