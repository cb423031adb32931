"""A real case folder on disk, small enough to be read in a test."""

import pathlib

CASE = """\
title = "Frais de déplacement du mariage"
language = "fr"
kind = "extra-fees"
channel = "{channel}"
source = "Des frais de déplacement de 60 $ figurent sur la facture."

[me]
name = "Karine Tremblay"
role = "photographe"
jurisdiction = "QC"

[client]
name = "Marie Gagnon"
salutation = "Bonjour Marie"

[positions]
client_wants = "ne pas payer les 60 $"

[[offers]]
gives = "retirer quatre photos du forfait"
covers = "les frais de déplacement"
condition = "si vous n’êtes pas en mesure de payer"

[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
"""

CONTRACT = """\
CONTRAT DE SERVICES PHOTOGRAPHIQUES

Article 1. Objet
La photographe couvre le mariage de la cliente le 18 avril 2026.

Article 4. Prix

4.1 Le prix du forfait est de 2 400 $.

4.2 Frais de déplacement. Les frais de déplacement à plus de 40 km de Québec sont de 60 $ et s’ajoutent au prix.

Article 5. Annulation
L’acompte n’est pas remboursable.
"""

MESSAGE = """\
From: Marie Gagnon <marie@exemple.org>
To: karine@exemple.org
Subject: Facture
Date: Tue, 12 May 2026 10:00:00 -0400
Message-ID: <m1@exemple.org>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Bonjour Karine,

Pourquoi y a-t-il 60 $ d’essence sur ma facture ? {words} Je refuse de payer ces frais.

Marie
"""


def write_case_folder(
    folder: pathlib.Path, channel: str = "email", words: str = "On n’a jamais parlé de ça."
) -> pathlib.Path:
    """Write the case of the travel fees, the client's message holding `words`, and give its folder."""
    documents = folder / "documents"
    documents.mkdir(parents=True)
    (folder / "case.toml").write_text(CASE.format(channel=channel), encoding="utf-8")
    (documents / "contrat.txt").write_text(CONTRACT, encoding="utf-8")
    (documents / "message.eml").write_text(MESSAGE.format(words=words), encoding="utf-8")
    return folder
