/* SPDX-License-Identifier: Apache-2.0
 * Only for the test under wine, never packaged: wine ends a program that asks its own library for a colour profile.
 * Here there is none. */
#define EXPORTED __declspec(dllexport)
#define NOTHING(name) \
  EXPORTED void *name(void) { return 0; }

NOTHING(WcsCreateIccProfile)
NOTHING(WcsGetDefaultColorProfile)
NOTHING(WcsGetDefaultColorProfileSize)
NOTHING(CloseColorProfile)
NOTHING(OpenColorProfileW)
NOTHING(GetColorProfileHeader)
NOTHING(GetColorProfileFromHandle)
NOTHING(GetColorDirectoryW)
