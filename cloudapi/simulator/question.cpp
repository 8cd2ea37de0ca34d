#include "cloudapi/simulator/question.h"

namespace CloudSim {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QString decoded(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            bytes += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            bytes += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return QString::fromUtf8(bytes);
}

} // namespace

QByteArray Question::header(const QByteArray &lowerCaseName) const
{
    for (const Header &header : headers) {
        if (header.first == lowerCaseName)
            return header.second;
    }
    return {};
}

QMap<QString, QString> parseForm(const QByteArray &text)
{
    constexpr int most = 10'000; // honest requests have a few hundred; a megabyte of "a&b&c" would take a hundred of memory
    QMap<QString, QString> pairs;
    qsizetype start = 0;
    for (int count = 0; start < text.size() && count < most; ++count) {
        qsizetype end = text.indexOf('&', start);
        if (end < 0)
            end = text.size();
        const QByteArrayView pair = QByteArrayView(text).sliced(start, end - start);
        if (!pair.isEmpty()) {
            const qsizetype equals = pair.indexOf('=');
            pairs.insert(decoded(equals < 0 ? pair : pair.first(equals)), equals < 0 ? QString() : decoded(pair.sliced(equals + 1)));
        }
        start = end + 1;
    }
    return pairs;
}

QMap<QString, QString> parametersOf(const Question &question, QSet<QString> *inQuery)
{
    QMap<QString, QString> parameters = parseForm(question.query);
    if (inQuery)
        *inQuery = QSet<QString>(parameters.keyBegin(), parameters.keyEnd());
    if (question.header("content-type").toLower().startsWith("application/x-www-form-urlencoded"))
        parameters.insert(parseForm(question.body));
    return parameters;
}

QByteArray percentEncoded(const QString &text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const QByteArray utf8 = text.toUtf8();
    QByteArray encoded;
    encoded.reserve(utf8.size() + utf8.size() / 2);
    for (const char c : utf8) {
        const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 15];
        }
    }
    return encoded;
}

} // namespace CloudSim
