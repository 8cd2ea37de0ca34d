#pragma once

#include "wizard/texts/translator.h"
#include "wizard/topology/kind.h"

#include <QSet>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

#include <optional>

namespace Cloudsteps {

enum class Command { Window, New, Check, Plan, Status, Apply, Destroy, Export, Doctor, Schema, Help, Version };

/// What was typed, checked for form but not against any file.
struct CommandLine
{
    Command command = Command::Window;
    QString project;
    QString preset = QStringLiteral("starter");
    QString from;      ///< a topology file; takes the preset's place
    QString profile;   ///< empty: practice; "env": the environment
    QString region;    ///< empty: the preset's or file's own
    bool json = false;
    bool refresh = false;
    bool yes = false;
    bool allowDataLoss = false; ///< apply may replace and remove what holds data
    bool backup = false;        ///< destroy, or apply, backs the database up first
    QStringList claimed;        ///< ids of unknown things that status takes over, or destroy removes and nothing else
    QSet<Kind> only;
    QString format;
    QString output;
    std::optional<Language> language; ///< empty: the system's
    QUrl endpoint;
    QString log;
};

/// A word that does not fit. `code`: command-unknown, option-unknown, value-missing, value-bad, argument-missing, argument-extra, exclusive.
struct UsageError
{
    QString code;
    QString word;
    QString hint = {}; ///< what could stand there, in the words of the command line

    bool operator==(const UsageError &) const = default;
};

/// Arguments without the program's name. The first word is a command, or a project for the window, or nothing.
tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments);

QString commandWords(); ///< "new check plan ...": what the first word can be
QString usageText(const Translator &t);
QString usageErrorText(const UsageError &error, const Translator &t);

} // namespace Cloudsteps
