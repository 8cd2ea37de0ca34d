#pragma once

#include "wizard/advice/advice.h"
#include "wizard/journal/project.h"
#include "wizard/plan/requestpreview.h"
#include "wizard/texts/texts.h"
#include "wizard/topology/topology.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <array>

namespace Cloudsteps {

/// Everything a report or an export is made of; values only, so that a pool thread can work on it.
struct ReportInput
{
    Topology topology;
    Target target;
    JournalSnapshot journal;
    QList<Advice> advice;   ///< still open
    Catalogue catalogue;
    QDateTime now;          ///< local time with offset
    Language language = Language::English;
    QString projectId = {}; ///< value of the tag cloudsteps-project
    QStringList actions = {}; ///< the cloud's actions that the project takes, "Vpc:CreateVpc"; for RamPolicy
    QList<RequestPreview> calls = {}; ///< what is left to be made, in order; for AliyunScript
};

enum class ExportFormat { Pdf, Svg, Png, Json, Terraform, Ros, AliyunScript, RamPolicy };

/// The word of the command line and the usual end of the file's name.
struct ExportFormatWords
{
    ExportFormat format;
    const char *name;
    const char *suffix;
};

inline constexpr std::array exportFormats{
    ExportFormatWords{ExportFormat::Pdf, "pdf", "pdf"},
    ExportFormatWords{ExportFormat::Svg, "svg", "svg"},
    ExportFormatWords{ExportFormat::Png, "png", "png"},
    ExportFormatWords{ExportFormat::Json, "json", "json"},
    ExportFormatWords{ExportFormat::Terraform, "terraform", "tf"},
    ExportFormatWords{ExportFormat::Ros, "ros", "ros.json"},
    ExportFormatWords{ExportFormat::AliyunScript, "aliyun", "sh"},
    ExportFormatWords{ExportFormat::RamPolicy, "ram-policy", "policy.json"},
};

struct ReportError
{
    QString code; ///< no-font, io, format
    QString detail;

    bool operator==(const ReportError &) const = default;
};

/// Writes through QSaveFile: either the whole file or none. Safe on any thread once QGuiApplication exists.
tl::expected<void, ReportError> writeReport(const ReportInput &input, ExportFormat format, const QString &path);

} // namespace Cloudsteps
