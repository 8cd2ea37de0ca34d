#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace Cloudsteps {

/// Names that the languages of exports take, made of keys that people chose: the same key always gets the same name, two keys of one
/// kind never the same.
class Identifiers
{
public:
    enum class Style {
        Underscores, ///< letters, digits, underscores; begins with a letter: Terraform, shells
        Letters,     ///< letters and digits: ROS
    };

    explicit Identifiers(Style style) : m_style(style) {}

    /// `prefix` is a valid name and begins the answer; `kind` separates names that may be equal.
    QString name(const QString &kind, const QString &prefix, const QString &key);

private:
    Style m_style;
    QHash<QString, QString> m_names;
    QSet<QString> m_used;
};

/// The text with everything that ends or hides a line as blanks.
QString inOneLine(const QString &text);

} // namespace Cloudsteps
