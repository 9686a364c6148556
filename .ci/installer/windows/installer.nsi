; SPDX-License-Identifier: Apache-2.0
; What does a double-click install? The folder STAGE for one person, without administrator rights, in Khmer or English.
; build_installer.py defines VERSION, NUMBERS, STAGE, ICON, OUT and FAST.
;
; Silent: setup.exe /S [/PRESET=C:\organisation.toml] [/D=C:\folder]; it ends with 0, or with 3: Windows is too old, 4: a
; newer version is installed, 5: the program is running, 6: a file could not be written, 7: there is no such preset. Without
; the switch an organisation.toml beside the installer is taken.
Unicode true
Target amd64-unicode
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include FileFunc.nsh

Name "legalaid"
OutFile "${OUT}"
BrandingText " "
InstallDir "$LOCALAPPDATA\Programs\legalaid"
InstallDirRegKey HKCU "Software\legalaid\setup" "InstallDir"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "legalaid"
VIAddVersionKey "CompanyName" "The legalaid authors"
VIAddVersionKey "FileDescription" "legalaid ${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define OWN_KEY "Software\legalaid\setup"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\legalaid"
!define NO_DUMPS "Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications"
!define MUTEX "Local\legalaid-running" ; the starter holds it
!define OLDEST_BUILD 17763             ; Windows 10, version 1809

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING_CANCEL_DEFAULT
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${OWN_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_WINDOWTITLE "legalaid"
!define MUI_LANGDLL_INFO "ជ្រើសរើសភាសា / Choose a language"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\legalaid.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGEEX "${PARTS}" "Khmer"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString IsRunning ${LANG_KHMER} "កម្មវិធី legalaid កំពុងដំណើរការ។ សូមបិទវា រួចព្យាយាមម្ដងទៀត។"
LangString IsRunning ${LANG_ENGLISH} "legalaid is running. Close its window, then try again."
LangString IsNewer ${LANG_KHMER} "លើកុំព្យូទ័រនេះមាន legalaid ជំនាន់ថ្មីជាងនេះរួចហើយ។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។"
LangString IsNewer ${LANG_ENGLISH} "A newer version of legalaid is installed here. Nothing was changed."
LangString Compiling ${LANG_KHMER} "កំពុងរៀបចំកម្មវិធី ប្រហែលមួយនាទី"
LangString Compiling ${LANG_ENGLISH} "Making the program ready; this takes about a minute"
LangString NoPreset ${LANG_KHMER} "រកមិនឃើញឯកសាររបស់អង្គការ ដែលបានដាក់ក្នុង /PRESET ទេ។ គ្មានអ្វីត្រូវបានដំឡើងទេ។"
LangString NoPreset ${LANG_ENGLISH} "The organisation's file that /PRESET names is not there. Nothing was installed."
LangString NotWritten ${LANG_KHMER} "ឯកសារខ្លះមិនអាចសរសេរបានទេ។ សូមបិទកម្មវិធីដែលកំពុងប្រើថតនេះ រួចដំឡើងម្ដងទៀត។ ឃ្លាំងសម្ងាត់មិនត្រូវបានប៉ះពាល់ទេ។"
LangString NotWritten ${LANG_ENGLISH} "Not every file could be written. Close the programs that use this folder and install again; no vault was touched."

; Before the language is chosen, so in both.
!define TOO_OLD "legalaid ត្រូវការ Windows 10 (ជំនាន់ 1809) ឬថ្មីជាងនេះ។ វាមិនដំណើរការលើ Windows 7 ឬ 8 ទេ។$\r$\n$\r$\nlegalaid needs Windows 10 (version 1809) or newer. It does not run on Windows 7 or 8."

!macro Refuse WHY CODE
  MessageBox MB_OK|MB_ICONEXCLAMATION "${WHY}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

!macro RefuseWhileRunning
  ${Do}
    System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "${MUTEX}") p .r0'
    ${If} $0 P= 0
      ${Break}
    ${EndIf}
    System::Call 'kernel32::CloseHandle(p r0)'
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 5
      Quit
    ${EndIf}
  ${Loop}
!macroend

; Everything that an installation put there; never the folder with all that is in it, and never a vault.
!macro RemoveProgram
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\stdlib"
  Delete "$INSTDIR\legalaid.exe"
  Delete "$INSTDIR\legalaid-cli.exe"
  Delete "$INSTDIR\start.py"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\MANIFEST.sha256"
  Delete "$INSTDIR\NOTICE"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\third-party.md"
!macroend

Var Preset

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro Refuse "${TOO_OLD}" 3
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
  !insertmacro RefuseWhileRunning
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} $0 "${VERSION}" $1
    ${If} $1 = 1
      !insertmacro Refuse "$(IsNewer)" 4
    ${EndIf}
  ${EndIf}
  StrCpy $Preset "$EXEDIR\organisation.toml"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PRESET=" $1
  ${IfNot} ${Errors}
    ${IfNot} ${FileExists} $1
      !insertmacro Refuse "$(NoPreset)" 7
    ${EndIf}
    StrCpy $Preset $1
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
  !insertmacro RefuseWhileRunning
FunctionEnd

Section
  !insertmacro RemoveProgram ; no module of an older version may stay beside the new ones
  ClearErrors
  SetOverwrite try
  SetOutPath "$INSTDIR"
  File /r "${STAGE}/*"
  ${If} ${FileExists} $Preset
    CopyFiles /SILENT "$Preset" "$INSTDIR\organisation.toml"
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    !insertmacro Refuse "$(NotWritten)" 6
  ${EndIf}
  DetailPrint "$(Compiling)"
  nsExec::Exec '"$INSTDIR\legalaid-cli.exe" --compile-installed'
  Pop $0 ; without it the program only starts more slowly

  CreateShortcut "$SMPROGRAMS\legalaid.lnk" "$INSTDIR\legalaid.exe"
  WriteRegStr HKCU "${OWN_KEY}" "InstallDir" "$INSTDIR"
  !insertmacro MUI_LANGDLL_SAVELANGUAGE
  ; A dump of the memory would hold keys: Windows keeps and sends none for these two.
  WriteRegDWORD HKCU "${NO_DUMPS}" "legalaid.exe" 1
  WriteRegDWORD HKCU "${NO_DUMPS}" "legalaid-cli.exe" 1
  WriteRegStr HKCU "Software\Classes\.labundle" "" "legalaid.labundle"
  WriteRegStr HKCU "Software\Classes\legalaid.labundle" "" "legalaid bundle"
  WriteRegStr HKCU "Software\Classes\legalaid.labundle\DefaultIcon" "" "$INSTDIR\legalaid.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "legalaid"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\legalaid.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The legalaid authors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\organisation.toml"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\legalaid.lnk"
  DeleteRegValue HKCU "${NO_DUMPS}" "legalaid.exe"
  DeleteRegValue HKCU "${NO_DUMPS}" "legalaid-cli.exe"
  DeleteRegKey HKCU "Software\Classes\.labundle"
  DeleteRegKey HKCU "Software\Classes\legalaid.labundle"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ; With it go the choices of the person, among them where vaults lie. An upgrade keeps them: it runs no uninstaller.
  DeleteRegKey HKCU "Software\legalaid"
SectionEnd
