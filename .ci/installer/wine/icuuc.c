/* SPDX-License-Identifier: Apache-2.0
 * Only for the test under wine, never packaged: Windows 10 has this library, wine has not, and Qt links it. Every
 * function answers that it knows no converter, upon which Qt goes without. */
#define EXPORTED __declspec(dllexport)
#define UNSUPPORTED 16
#define NOTHING(name) \
  EXPORTED void *name(void) { return 0; }

EXPORTED void *ucnv_open(const char *name, int *error) {
  (void)name;
  if (error) *error = UNSUPPORTED;
  return 0;
}
EXPORTED signed char ucnv_getMaxCharSize(void *converter) {
  (void)converter;
  return 1;
}
NOTHING(ucnv_close)
NOTHING(ucnv_reset)
NOTHING(ucnv_getName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_toUnicode)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_countAvailable)
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
