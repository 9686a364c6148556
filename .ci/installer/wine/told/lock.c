/* SPDX-License-Identifier: Apache-2.0
 * Only for the test under wine, never packaged: sends a window the message by which Windows says that it was locked.
 * Wine lets a program ask to be told and never tells it. */
#include <windows.h>

int main(void) {
  HWND window = FindWindowW(NULL, L"legalaid: told of the session");
  return window && PostMessageW(window, 0x02B1 /* WM_WTSSESSION_CHANGE */, 7 /* WTS_SESSION_LOCK */, 1) ? 0 : 1;
}
