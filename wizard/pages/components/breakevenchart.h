#pragma once

#include "wizard/advice/costs.h"

#include <QWidget>

namespace Cloudsteps {

class Texts;
class Theme;

/// What a month costs by the traffic that goes out: a level line for bandwidth, a rising one for traffic, and where they meet. The
/// accessible description says the same in a sentence.
class BreakEvenChart : public QWidget
{
    Q_OBJECT

public:
    BreakEvenChart(const Theme &theme, const Texts &texts, const BreakEven &meeting, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_gigabytes;
    QString m_width;
};

/// "Up to 456 GB a month, paying by traffic costs less than 5 Mbit/s; beyond, bandwidth does."
QString breakEvenWords(const BreakEven &meeting, const Texts &texts);

} // namespace Cloudsteps
