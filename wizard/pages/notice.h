#pragma once

#include "wizard/pages/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Cloudsteps {

/// Something about the whole project that went wrong (no connection, file not writable), above the pages; asked for its words again after
/// a language switch.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(const Theme &theme, QWidget *parent = nullptr);

    using Words = std::function<QString()>;
    void present(const Words &words, const Words &action = {}, const std::function<void()> &act = {});
    void dismiss();
    void retranslate();

private:
    const Theme &m_theme;
    Words m_words;
    Words m_action;
    std::function<void()> m_act;
    QLabel *m_mark;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace Cloudsteps
