#pragma once

#include "wizard/pages/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Cloudsteps {

/// Something about the whole project that went wrong (no connection, file not writable) or is worth knowing, above the pages; asked for its
/// words again after a language switch.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(const Theme &theme, QWidget *parent = nullptr);

    using Words = std::function<QString()>;
    void present(const Words &words, const Words &action = {}, const std::function<void()> &act = {});
    /// What is no trouble.
    void inform(const Words &words);
    void dismiss();
    void retranslate();

private:
    void say(const Words &words, const Words &action, const std::function<void()> &act, bool trouble);

    const Theme &m_theme;
    Words m_words;
    Words m_action;
    std::function<void()> m_act;
    bool m_trouble = true;
    QLabel *m_mark;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace Cloudsteps
