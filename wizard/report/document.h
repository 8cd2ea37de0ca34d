#pragma once

#include "wizard/picture/picture.h"
#include "wizard/report/report.h"

#include <QList>
#include <QString>

#include <optional>

namespace Cloudsteps {

/// One cell of a table: words, or a state as mark and word.
struct ReportCell
{
    QString text;
    std::optional<NodeState> state;
};

/// How a column behaves when room is short. Exact ones (ids, addresses, connection strings) are never wrapped, Text ones give.
/// Numbers are exact and stand at the right.
enum class ColumnKind { Text, Exact, Number };

struct ReportColumn
{
    QString head;
    ColumnKind kind = ColumnKind::Text;
};

using ReportRow = QList<ReportCell>;

/// A table with a caption; without heads a list of settings, their names in the first column.
struct ReportTable
{
    QString caption;
    QList<ReportColumn> columns;
    QList<ReportRow> rows;
    QList<int> totals; ///< rows that sum up others, bold

    bool hasHead() const;
};

struct ReportSection
{
    QString title; ///< "3　Network" when numbered
    QStringList paragraphs;
    QList<ReportTable> tables;
    QStringList notes; ///< small, under the tables
};

struct ReportFact
{
    QString label;
    QString text;
};

/// What a report says, in one language and without any geometry. Made of values, so that a test can read it.
struct ReportDocument
{
    QString kind;      ///< "Cloud architecture report"
    QString title;     ///< the project's name
    QString place;     ///< region and zones
    QList<ReportFact> facts;
    QString pictureTitle;
    Picture picture;
    QString keyPointsTitle;
    QList<ReportFact> keyPoints;
    QList<ReportSection> sections;
    QString running;   ///< header, left
    QString footer;    ///< program, version, time with offset
    QString practice;  ///< on every page of a practice project; empty for a real account
    QString pageOf;    ///< "Page %1 of %2"
    QString continued; ///< "%1 (continued)", of a table's caption
};

/// "Practice, nothing is billed"; empty for a real account.
QString practiceWord(const ReportInput &input);

/// The topology's picture with its states, open advice, sizes and prices. Pure.
Picture reportPicture(const ReportInput &input, Density density);

/// Pure. Secrets never: a topology holds none, nor does the journal.
ReportDocument reportDocument(const ReportInput &input);

} // namespace Cloudsteps
