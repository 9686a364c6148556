/* SPDX-License-Identifier: Apache-2.0
 * How does an installed legalaid start on Windows? Loads runtime\python313.dll and runs start.py beside itself, as
 * legalaid.exe without a console, or with -DCONSOLE as legalaid-cli.exe. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#ifdef CONSOLE
#define PROGRAM L"legalaid-cli"
#else
#define PROGRAM L"legalaid"
#endif
#define ROOM 4096 /* characters in a path */
#define OWN 6     /* arguments that we add */

typedef int (*py_main_t)(int, wchar_t **);

static int refuse(const wchar_t *what, const wchar_t *which) {
  static wchar_t told[ROOM + 64];
  swprintf(told, ROOM + 64, L"%ls %ls (%lu)", what, which, GetLastError());
#ifdef CONSOLE
  fwprintf(stderr, L"legalaid: %ls\n", told);
#else
  MessageBoxW(NULL, told, L"legalaid", MB_ICONERROR);
#endif
  return 3;
}

static int run(void) {
  static wchar_t here[ROOM], runtime[ROOM], python[ROOM], script[ROOM];
  DWORD length = GetModuleFileNameW(NULL, here, ROOM);
  wchar_t *slash = wcsrchr(here, L'\\');
  if (length == 0 || length + 32 >= ROOM || !slash) return refuse(L"The path is too long:", here);
  *slash = 0;
  swprintf(runtime, ROOM, L"%ls\\runtime", here);
  swprintf(python, ROOM, L"%ls\\python313.dll", runtime);
  swprintf(script, ROOM, L"%ls\\start.py", here);

  /* Held until the process ends: by it the installer sees that the program runs. */
  CreateMutexW(NULL, FALSE, L"Local\\legalaid-running");
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); /* no crash report leaves with what was in memory */
  SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);   /* no DLL from the current folder or from PATH */
  AddDllDirectory(runtime);
  HMODULE library = LoadLibraryExW(python, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
  if (!library) return refuse(L"Cannot load", python);
  py_main_t py_main = (py_main_t)(void *)GetProcAddress(library, "Py_Main");
  wchar_t **arguments = calloc(__argc + OWN, sizeof *arguments);
  if (!py_main || !arguments) return refuse(L"Cannot start", python);

  int count = 0;
  arguments[count++] = __wargv[0];
  arguments[count++] = L"-X";
  arguments[count++] = L"utf8"; /* the code page of the system breaks Khmer */
  arguments[count++] = L"-B";   /* nothing is written beside the program */
  arguments[count++] = script;
  arguments[count++] = PROGRAM;
  for (int i = 1; i < __argc; i++) arguments[count++] = __wargv[i];
  return py_main(count, arguments);
}

#ifdef CONSOLE
int wmain(int argc, wchar_t **argv) {
  (void)argc, (void)argv;
  return run();
}
#else
int WINAPI wWinMain(HINSTANCE own, HINSTANCE before, PWSTR words, int show) {
  (void)own, (void)before, (void)words, (void)show;
  return run();
}
#endif
