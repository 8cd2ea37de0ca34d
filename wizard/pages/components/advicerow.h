#pragma once

#include "wizard/advice/advice.h"
#include "wizard/pages/theme.h"

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace Cloudsteps {

/// A problem or an advice with its texts.
struct Finding
{
    Severity severity = Severity::Note;
    QString code; ///< rule id or problem code
    FieldPath subject;
    QString title;  ///< what is wrong
    QString reason; ///< why it matters; may be empty
    QString more;   ///< background, unfolded by "Why?"; may be empty
    QList<Fix> fixes;
    QStringList fixTexts;

    /// What makes it the same finding after an edit or a language switch.
    QString identity() const { return code + u' ' + subject; }
    bool operator==(const Finding &) const = default;
};

/// One finding under its field: mark, word and first sentence, the reason, fixes. "Why?" unfolds the background, in notes the
/// reason too; notes can be closed for good.
class AdviceRow : public QFrame
{
    Q_OBJECT

public:
    explicit AdviceRow(const Theme &theme, QWidget *parent = nullptr);

    void present(const Finding &finding, const QString &severityWord);
    const Finding &finding() const { return m_finding; }

signals:
    void fixChosen(const Cloudsteps::Fix &fix);
    void closed();
    void zonesAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void retheme();
    void placeActions();
    void unfold(bool open);

    const Theme &m_theme;
    Finding m_finding;
    QGridLayout *m_grid;
    QLabel *m_mark;
    QLabel *m_word;
    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_more;
    QWidget *m_actions;
    QList<QPushButton *> m_fixes;
    QPushButton *m_zones; ///< of findings about what a zone does not sell
    QPushButton *m_why;
    QToolButton *m_close;
    bool m_unfolded = false;
    bool m_actionsBelow = false;
};

} // namespace Cloudsteps
