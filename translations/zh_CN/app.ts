<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>App</name>
        <message>
            <source>Usage:</source>
            <translation>用法：</translation>
        </message>
        <message>
            <source>Unknown option: %1</source>
            <translation>没有这个选项：%1</translation>
        </message>
        <message>
            <source>%1 needs a value.</source>
            <translation>%1 需要一个值。</translation>
        </message>
        <message>
            <source>This value is not possible: %1</source>
            <translation>不支持这个值：%1</translation>
        </message>
        <message>
            <source>%1 is missing.</source>
            <translation>缺少 %1。</translation>
        </message>
        <message>
            <source>One word too many: %1</source>
            <translation>多了一个参数：%1</translation>
        </message>
        <message>
            <source>Only one of these can be given: %1</source>
            <translation>这些选项只能用一个：%1</translation>
        </message>
        <message>
            <source>There is no access key. Set these variables: %1</source>
            <translation>没有访问密钥。请设置这些环境变量：%1</translation>
        </message>
        <message>
            <source>The credential store has no access key named %1. Enter it on the start page.</source>
            <translation>密钥环里没有名为 %1 的访问密钥，请在开始页填写。</translation>
        </message>
        <message>
            <source>The credential store can't be read, so the access key %1 is not at hand. Unlock it, or use the environment.</source>
            <translation>密钥环无法读取，拿不到访问密钥 %1。解锁密钥环，或改用环境变量。</translation>
        </message>
        <message>
            <source>The practice cloud's program is missing: %1</source>
            <translation>缺少练习云的程序：%1</translation>
        </message>
        <message>
            <source>The practice cloud can't write to its folder: %1</source>
            <translation>练习云无法写入其文件夹：%1</translation>
        </message>
        <message>
            <source>The practice cloud did not start: %1</source>
            <translation>练习云没有启动：%1</translation>
        </message>
        <message>
            <source>This key belongs to account %1, but the project builds in account %2. Nothing was sent.</source>
            <translation>该密钥属于账号 %1，而项目建在账号 %2 里。没有发出任何请求。</translation>
        </message>
        <message>
            <source>The project file can't be written, so nothing more is sent: %1</source>
            <translation>项目文件无法写入，因此不再发送请求：%1</translation>
        </message>
        <message>
            <source>Unknown region: %1</source>
            <translation>没有这个地域：%1</translation>
        </message>
        <message>
            <source>This preset can't be built in %1.</source>
            <translation>%1 无法搭建这个预设。</translation>
        </message>
        <message>
            <source>%1 can't be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1 is made for %2; change its region and zones there, then try again.</source>
            <translation>%1 是为 %2 写的；请先修改其中的地域和可用区，再试一次。</translation>
        </message>
        <message>
            <source>Created %1</source>
            <translation>已创建 %1</translation>
        </message>
        <message>
            <source>Something stands against building this.</source>
            <translation>有问题需要先解决，暂时不能创建。</translation>
        </message>
        <message>
            <source>Nothing stands against building this.</source>
            <translation>没有问题，可以创建。</translation>
        </message>
        <message>
            <source>The report needs a Chinese font that can be searched in the PDF. Install fonts-wqy-microhei and try again.</source>
            <translation>报告需要一种在 PDF 里可以检索的中文字体。安装 fonts-wqy-microhei 后再试一次。</translation>
        </message>
        <message>
            <source>%1 can't be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>the practice cloud</source>
            <translation>练习云</translation>
        </message>
        <message>
            <source>account %1</source>
            <translation>账号 %1</translation>
        </message>
        <message>
            <source>Build this in %1 for %2?</source>
            <translation>在%1中创建，费用 %2？</translation>
        </message>
        <message>
            <source>These still depend on it, so nothing was removed: %1</source>
            <translation>这些部分还依赖它，因此什么都没有删除：%1</translation>
        </message>
        <message>
            <source>Remove everything this project made in %1, data included?</source>
            <translation>删除本项目在%1中创建的全部资源，包括数据？</translation>
        </message>
        <message>
            <source>This changes a real account. Add --yes to go ahead without being asked.</source>
            <translation>此操作会改动真实账号。加上 --yes 即可不经询问直接执行。</translation>
        </message>
        <message>
            <source>Type yes to go ahead:</source>
            <translation>输入 yes 继续：</translation>
        </message>
        <message>
            <source>Nothing was done.</source>
            <translation>没有做任何操作。</translation>
        </message>
        <message>
            <source>Stopping: what is in flight is brought to a known state first. Once more stops at once.</source>
            <translation>正在停止：先等进行中的操作得到明确结果。再按一次立即退出。</translation>
        </message>
        <message>
            <source>Still there: %1</source>
            <translation>仍然存在：%1</translation>
        </message>
        <message>
            <source>A password can be had nowhere. Set these variables or unlock the credential store: %1</source>
            <translation>拿不到密码。请设置这些环境变量，或解锁密钥环：%1</translation>
        </message>
        <message>
            <source>Opens the window, with a project when one is given.</source>
            <translation>打开窗口；给出项目文件时同时打开该项目。</translation>
        </message>
        <message>
            <source>Makes a project file, for practice unless an account is named. Never overwrites.</source>
            <translation>新建项目文件。未指定账号时为练习项目。绝不覆盖已有文件。</translation>
        </message>
        <message>
            <source>Lists what was built. With --refresh it asks the cloud.</source>
            <translation>列出已创建的资源。加上 --refresh 会向云端查询。</translation>
        </message>
        <message>
            <source>Prints the JSON Schema of topology files.</source>
            <translation>输出拓扑文件的 JSON Schema。</translation>
        </message>
        <message>
            <source>These go with every command.</source>
            <translation>以上选项适用于所有命令。</translation>
        </message>
        <message>
            <source>There is neither a command nor a project file named %1.</source>
            <translation>没有名为 %1 的命令或项目文件。</translation>
        </message>
        <message>
            <source>Possible: %1</source>
            <translation>可用：%1</translation>
        </message>
        <message>
            <source>%1: %2: %3</source>
            <translation>%1：%2：%3</translation>
        </message>
        <message>
            <source>%1: %2: %3 %4</source>
            <translation>%1：%2：%3%4</translation>
        </message>
        <message>
            <source>cloudsteps --help lists the commands and their options.</source>
            <translation>运行 cloudsteps --help 可查看全部命令和选项。</translation>
        </message>
        <message>
            <source>There is no display for the window. The commands need none: cloudsteps --help</source>
            <translation>没有可用的图形显示，无法打开窗口。命令行不需要图形显示：cloudsteps --help</translation>
        </message>
        <message>
            <source>Looks an account over without changing anything, and writes a report that may be shown.</source>
            <translation>检查账号（不做任何更改），并生成可以给他人看的报告。</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Calls (! can't be read, ~ other than the contract)</source>
            <translation>接口调用（! 无法解析，~ 与接口文档不一致）</translation>
        </message>
        <message>
            <source>Where parameters with passwords are read</source>
            <translation>含密码的参数的传递方式</translation>
        </message>
        <message>
            <source>Written: %1. It holds no keys, names or ids of resources.</source>
            <translation>已写入：%1。其中不含密钥、名称和资源 ID。</translation>
        </message>
        <message>
            <source>Tells what stands against building it, and gives advice. With --refresh it asks the cloud.</source>
            <translation>检查有哪些问题会妨碍创建，并给出建议。加上 --refresh 会向云端查询。</translation>
        </message>
        <message>
            <source>Lists the steps and what they cost. With --refresh it asks the cloud for prices.</source>
            <translation>列出各步骤及其费用。加上 --refresh 会向云端询价。</translation>
        </message>
        <message>
            <source>Not answered: %1 (%2)</source>
            <translation>未得到应答：%1（%2）</translation>
        </message>
        <message>
            <source>The cloud told nothing of what is on sale; this is judged by what is built in.</source>
            <translation>云端没有返回售卖信息，以下根据内置目录判断。</translation>
        </message>
        <message>
            <source>Builds what is not there yet, changes what is wanted otherwise. Can be repeated after any failure.</source>
            <translation>创建尚不存在的资源，并变更与期望不同的资源。失败后可重复执行。</translation>
        </message>
        <message>
            <source>With --from the file is what is wanted from now on. Data goes only with --allow-data-loss.</source>
            <translation>使用 --from 时，以该文件作为新的期望。只有加上 --allow-data-loss 才会执行丢失数据的步骤。</translation>
        </message>
        <message>
            <source>Nothing was done. Add --allow-data-loss to go ahead.</source>
            <translation>未执行任何操作。如需继续，请加上 --allow-data-loss。</translation>
        </message>
        <message>
            <source>Data is lost in these steps:</source>
            <translation>以下步骤会丢失数据：</translation>
        </message>
        <message>
            <source>Nothing more was done. Add --allow-data-loss to go ahead.</source>
            <translation>未再执行其他操作。如需继续，请加上 --allow-data-loss。</translation>
        </message>
        <message>
            <source>The cloud could not be asked (%1). Check the connection, the proxy and the computer's clock, then try again.</source>
            <translation>无法向云查询（%1）。请检查网络连接、代理和本机时钟，然后重试。</translation>
        </message>
        <message>
            <source>Existing</source>
            <translation>已有</translation>
        </message>
        <message>
            <source>Writes the report, the picture, the topology, or what other tools build it from.</source>
            <translation>导出报告、架构图、拓扑，或供其他工具使用的模板和脚本。</translation>
        </message>
        <message>
            <source>Removes what was built, data included. With --backup the database is backed up first, and that backup kept.</source>
            <translation>删除已创建的资源，包括其中的数据。加上 --backup 会先备份数据库，并保留这份备份。</translation>
        </message>
        <message>
            <source>The database goes without a backup. With --backup it is backed up first, and that backup is kept.</source>
            <translation>数据库将在没有备份的情况下删除。加上 --backup 会先备份并保留备份。</translation>
        </message>
        <message>
            <source>Make another NAT gateway all the same?</source>
            <translation>仍然再创建一个 NAT 网关？</translation>
        </message>
        <message>
            <source>With --adopt, things with the project's tag that it doesn't know become the project's.</source>
            <translation>使用 --adopt 时，带有项目标签但项目不认识的资源归入项目。</translation>
        </message>
        <message>
            <source>With --unclaimed, only those things with the project's tag that it doesn't know.</source>
            <translation>使用 --unclaimed 时，只删除指定的、带有项目标签但项目不认识的资源。</translation>
        </message>
        <message>
            <source>Remove %1 in %2, which the project doesn't know, with all data on it?</source>
            <translation>删除 %2 中项目不认识的 %1，包括其中的全部数据？</translation>
        </message>
        <message>
            <source>Nothing was done: this is no unknown thing of the project, or the project has no use for it: %1</source>
            <translation>未执行任何操作：这不是项目的未知资源，或项目不需要它：%1</translation>
        </message>
        <message>
            <source>The security token of the access key has expired (%1). Nothing is lost: with a new one it goes on where it stopped.</source>
            <translation>访问密钥的安全令牌已过期（%1）。已有内容不受影响：换用新的令牌后从中断处继续。</translation>
        </message>
        <message>
            <source>The cloud does not accept the access key (%1). With one that it accepts it goes on where it stopped.</source>
            <translation>云端不接受该访问密钥（%1）。换用有效的密钥后从中断处继续。</translation>
        </message>
        <message>
            <source>Together it costs %1.</source>
            <translation>合计 %1。</translation>
        </message>
        <message>
            <source>It costs nothing by itself.</source>
            <translation>其本身不产生费用。</translation>
        </message>
        <message>
            <source>To be removed:</source>
            <translation>将删除：</translation>
        </message>
        <message>
            <source>(a subscription: it stays, with what it stands on, and bills until its end)</source>
            <translation>（包年包月：它与其所依赖的资源会保留，到期前持续计费）</translation>
        </message>
        <message>
            <source>international site</source>
            <translation>国际站</translation>
        </message>
        <message>
            <source>China site</source>
            <translation>中国站</translation>
        </message>
        <message>
            <source>What is on a server's disks can be kept in a snapshot, made in the console; it bills until you delete it.</source>
            <translation>服务器云盘中的内容可在控制台创建快照保留；快照在删除前持续计费。</translation>
        </message>
        <message>
            <source>An earlier run did not end. What it has made is compared with the cloud first.</source>
            <translation>上次运行没有结束，先与云端核对已创建的内容。</translation>
        </message>
    </context>
</TS>
