# SPDX-License-Identifier: Apache-2.0
"""How is a consultation written, and a case changed?"""

from ui.screens.consultation.screen import ConsultationScreen

__all__ = ["ConsultationScreen"]
