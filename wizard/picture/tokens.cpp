#include "wizard/picture/tokens.h"

namespace Cloudsteps {

namespace {

Tokens makeLight()
{
    Tokens t;
    t.dark = false;
    t.window = 0xF4F5F7;
    t.page = 0xFFFFFF;
    t.raised = 0xFFFFFF;
    t.sunken = 0xF7F8FA;
    t.hover = 0xEEF0F3;
    t.line = 0xE2E5E9;
    t.ctl = 0x868E9A;
    t.text = 0x1A1E24;
    t.text2 = 0x545D69;
    t.text3 = 0x68717D;
    t.dis = 0x9AA2AC;
    t.accent = 0x2458C6;
    t.accentHover = 0x1D4AAB;
    t.accentPressed = 0x183E90;
    t.onAccent = 0xFFFFFF;
    t.link = 0x2458C6;
    t.accT = 0xEAF0FC;
    t.accL = 0xB9CCF3;
    t.ok = 0x1B7A43;
    t.okT = 0xE6F4EB;
    t.okL = 0xA9D7BB;
    t.warn = 0x8A5200;
    t.warnI = 0xB36B00;
    t.warnT = 0xFFF7E3;
    t.warnL = 0xEBCB87;
    t.err = 0xB3261E;
    t.errT = 0xFDEEEC;
    t.errL = 0xF0B4AE;
    t.info = 0x2458C6;
    t.infoT = 0xEFF4FD;
    t.infoL = 0xC3D4F5;
    t.prac = 0x6A3EA8;
    t.pracT = 0xF3EDFB;
    t.pracL = 0xD5C2EF;
    t.server = 0x2458C6;
    t.serverT = 0xEAF0FC;
    t.db = 0x7A3FB0;
    t.dbT = 0xF4ECFB;
    t.cache = 0x0B7285;
    t.cacheT = 0xE3F4F6;
    t.edge = 0x4A5563;
    t.edgeT = 0xEDEFF2;
    t.zone = 0xF7F8FB;
    t.out = 0x6B7480;
    t.data = 0x868E9A;
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.window = 0x15181C;
    t.page = 0x1B1F24;
    t.raised = 0x22272D;
    t.sunken = 0x181C20;
    t.hover = 0x2A3038;
    t.line = 0x2F353D;
    t.ctl = 0x717B88;
    t.text = 0xE7EAEE;
    t.text2 = 0xA9B2BD;
    t.text3 = 0x929CA9;
    t.dis = 0x5F6874;
    t.accent = 0x3466CE;
    t.accentHover = 0x3D70DA;
    t.accentPressed = 0x2B59B8;
    t.onAccent = 0xFFFFFF;
    t.link = 0x8DB2FF;
    t.accT = 0x1D2A44;
    t.accL = 0x34507F;
    t.ok = 0x63CC8B;
    t.okT = 0x17301F;
    t.okL = 0x2C5A3C;
    t.warn = 0xEDBD5B;
    t.warnI = 0xEDBD5B;
    t.warnT = 0x2F270F;
    t.warnL = 0x5E4D1C;
    t.err = 0xFF928A;
    t.errT = 0x3A1F1E;
    t.errL = 0x713835;
    t.info = 0x8DB2FF;
    t.infoT = 0x1C2840;
    t.infoL = 0x34507F;
    t.prac = 0xC6A9F5;
    t.pracT = 0x2B2240;
    t.pracL = 0x514070;
    t.server = 0x8DB2FF;
    t.serverT = 0x1D2A44;
    t.db = 0xC99CF0;
    t.dbT = 0x2E2140;
    t.cache = 0x62C5D6;
    t.cacheT = 0x13303A;
    t.edge = 0xB4BDC8;
    t.edgeT = 0x2B3139;
    t.zone = 0x1F242A;
    t.out = 0x98A2AE;
    t.data = 0x717B88;
    return t;
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

QList<QPair<QString, QColor>> Tokens::all() const
{
    return {
        {QStringLiteral("window"), window}, {QStringLiteral("page"), page}, {QStringLiteral("raised"), raised},
        {QStringLiteral("sunken"), sunken}, {QStringLiteral("hover"), hover}, {QStringLiteral("line"), line},
        {QStringLiteral("ctl"), ctl}, {QStringLiteral("text"), text}, {QStringLiteral("text2"), text2},
        {QStringLiteral("text3"), text3}, {QStringLiteral("dis"), dis}, {QStringLiteral("accent"), accent},
        {QStringLiteral("acch"), accentHover}, {QStringLiteral("accp"), accentPressed},
        {QStringLiteral("onacc"), onAccent}, {QStringLiteral("link"), link}, {QStringLiteral("accT"), accT},
        {QStringLiteral("accL"), accL}, {QStringLiteral("ok"), ok}, {QStringLiteral("okT"), okT},
        {QStringLiteral("okL"), okL}, {QStringLiteral("warn"), warn}, {QStringLiteral("warnI"), warnI},
        {QStringLiteral("warnT"), warnT}, {QStringLiteral("warnL"), warnL}, {QStringLiteral("err"), err},
        {QStringLiteral("errT"), errT}, {QStringLiteral("errL"), errL}, {QStringLiteral("info"), info},
        {QStringLiteral("infoT"), infoT}, {QStringLiteral("infoL"), infoL}, {QStringLiteral("prac"), prac},
        {QStringLiteral("pracT"), pracT}, {QStringLiteral("pracL"), pracL}, {QStringLiteral("server"), server},
        {QStringLiteral("serverT"), serverT}, {QStringLiteral("db"), db}, {QStringLiteral("dbT"), dbT},
        {QStringLiteral("cache"), cache}, {QStringLiteral("cacheT"), cacheT}, {QStringLiteral("edge"), edge},
        {QStringLiteral("edgeT"), edgeT}, {QStringLiteral("zone"), zone}, {QStringLiteral("out"), out},
        {QStringLiteral("data"), data},
    };
}

} // namespace Cloudsteps
