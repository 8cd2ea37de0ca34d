#pragma once

#include "wizard/report/report.h"

namespace CloudstepsTest {

/// Texts that mean something to shells, to Terraform, to JSON and to readers of lines.
QStringList hostileTexts();

/// What exports are tried with, by a name that reads as a sentence: the presets, nothing at all, every option of the topology in two
/// sets that exclude each other, what was there before, and names that try to break out.
QList<QPair<QString, Cloudsteps::Topology>> exportSamples();

/// The export's input of a project of a real account of which nothing was made.
Cloudsteps::ReportInput exportInput(const Cloudsteps::Topology &topology, Cloudsteps::Language language = Cloudsteps::Language::English);

} // namespace CloudstepsTest
