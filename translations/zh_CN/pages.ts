<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>BreakEvenChart</name>
        <message>
            <source>%1 Mbit/s cost %2 a month, as much as %3 GB, more than they can carry: paying by traffic always costs less.</source>
            <translation>%1 Mbit/s 每月 %2，相当于 %3 GB 流量的费用，而它传不了这么多：按流量计费总是更省。</translation>
        </message>
        <message>
            <source>%1 Mbit/s cost %2 a month, as much as %3 GB at %4 each. Up to there paying by traffic costs less, beyond it paying by bandwidth.</source>
            <translation>%1 Mbit/s 每月 %2，相当于 %3 GB 流量的费用（每 GB %4）。低于此流量按流量计费更省，高于此流量按带宽计费更省。</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 GB</translation>
        </message>
        <message>
            <source>Traffic or bandwidth</source>
            <translation>按流量还是按带宽</translation>
        </message>
        <message>
            <source>by bandwidth, %1</source>
            <translation>按带宽，%1</translation>
        </message>
        <message>
            <source>by traffic</source>
            <translation>按流量</translation>
        </message>
    </context>
    <context>
        <name>CacheWords</name>
        <message>
            <source>The name of a classic class says how many shards it has. Cloud-native classes let you choose.</source>
            <translation>经典版规格的名称已经决定了分片数，云原生版规格可以自选。</translation>
        </message>
        <message>
            <source>A standard instance is a single shard.</source>
            <translation>标准版实例只有一个分片。</translation>
        </message>
        <message>
            <source>Classic classes have none. Cloud-native classes can have up to nine.</source>
            <translation>经典版规格没有只读副本，云原生版规格最多可有 9 个。</translation>
        </message>
        <message>
            <source>A cluster spreads its reads over the shards.</source>
            <translation>集群版的读请求已分散到各个分片。</translation>
        </message>
        <message>
            <source>A single node has no replicas.</source>
            <translation>单副本没有只读副本。</translation>
        </message>
        <message>
            <source>There can be %1 at most.</source>
            <translation>最多 %1 个。</translation>
        </message>
    </context>
    <context>
        <name>ChargeRows</name>
        <message>
            <source>Pay-as-you-go</source>
            <translation>按量付费</translation>
        </message>
        <message>
            <source>Subscription</source>
            <translation>包年包月</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>付费方式</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>years</source>
            <translation>年</translation>
        </message>
        <message>
            <source>Renew automatically</source>
            <translation>自动续费</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>时长</translation>
        </message>
        <message numerus="yes">
            <source>Subscription of %n year(s)</source>
            <translation>
                <numerusform>包年包月，%n 年</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Subscription of %n month(s)</source>
            <translation>
                <numerusform>包年包月，%n 个月</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::AboutDialog</name>
        <message>
            <source>About Cloudsteps</source>
            <translation>关于云阶</translation>
        </message>
        <message>
            <source>Cloudsteps %1</source>
            <translation>云阶 %1</translation>
        </message>
        <message>
            <source>Builds a small Alibaba Cloud architecture in five steps, through the cloud's own API. It sends nothing to anyone but the cloud you chose. Apache License 2.0.</source>
            <translation>分五步搭建小型阿里云架构，全部通过云的官方 API 完成。除了所选的云，不向任何地方发送数据。Apache 许可证 2.0。</translation>
        </message>
        <message>
            <source>Built with</source>
            <translation>使用的组件</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>组件</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Qt HTTP Server (in cloudsim alone)</source>
            <translation>Qt HTTP Server（仅用于 cloudsim）</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>公有领域</translation>
        </message>
        <message>
            <source>font of reports</source>
            <translation>报告字体</translation>
        </message>
        <message>
            <source>fonts, where installed</source>
            <translation>界面字体（已安装时）</translation>
        </message>
        <message>
            <source>Icons</source>
            <translation>图标</translation>
        </message>
        <message>
            <source>Apache-2.0, drawn for this program</source>
            <translation>Apache-2.0，为本程序绘制</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::AdviceRow</name>
        <message>
            <source>Why?</source>
            <translation>为什么？</translation>
        </message>
        <message>
            <source>Why? %1</source>
            <translation>为什么？%1</translation>
        </message>
        <message>
            <source>Don't show this note again in this project</source>
            <translation>在这个项目里不再显示这条提示</translation>
        </message>
        <message>
            <source>Close the note: %1</source>
            <translation>关闭提示：%1</translation>
        </message>
        <message>
            <source>%1: %2 %3</source>
            <comment>severity, what is wrong, why</comment>
            <translation>%1：%2%3</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Less about: %1</source>
            <translation>收起：%1</translation>
        </message>
        <message>
            <source>Find a zone...</source>
            <translation>查找可用区…</translation>
        </message>
        <message>
            <source>Find a zone for: %1</source>
            <translation>查找可用区：%1</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ApiCallsDialog</name>
        <message>
            <source>API calls</source>
            <translation>API 调用</translation>
        </message>
        <message>
            <source>Nothing is left to send for this step.</source>
            <translation>这一步没有要发送的请求了。</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) will be sent, in this order. Passwords are masked; names in &lt;&gt; are ids that don't exist yet.</source>
            <translation>
                <numerusform>将按此顺序发送 %n 个请求。密码已遮盖；&lt;&gt; 里的名称是还不存在的编号。</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>全部复制</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::BalancerPage</name>
        <message>
            <source>One address that spreads visitors over the servers and leaves out the sick ones.</source>
            <translation>用一个地址把访问者分给各台服务器，并避开有故障的。</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Internet</source>
            <translation>公网</translation>
        </message>
        <message>
            <source>Inside the VPC only</source>
            <translation>仅专有网络内</translation>
        </message>
        <message>
            <source>Reachable from</source>
            <translation>访问范围</translation>
        </message>
        <message>
            <source>Pay by use (LCU)</source>
            <translation>按使用量（LCU）计费</translation>
        </message>
        <message>
            <source>vSwitch</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Listeners</source>
            <translation>监听</translation>
        </message>
        <message>
            <source>Add listener</source>
            <translation>添加监听</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Server port</source>
            <translation>服务器端口</translation>
        </message>
        <message>
            <source>Scheduler</source>
            <translation>调度算法</translation>
        </message>
        <message>
            <source>Health check</source>
            <translation>健康检查</translation>
        </message>
        <message>
            <source>Remove listener</source>
            <translation>删除监听</translation>
        </message>
        <message>
            <source>No listener yet</source>
            <translation>还没有监听</translation>
        </message>
        <message>
            <source>Without one, visitors can't reach the servers.</source>
            <translation>没有监听，访问者到不了服务器。</translation>
        </message>
        <message>
            <source>Weighted round robin</source>
            <translation>加权轮询</translation>
        </message>
        <message>
            <source>Round robin</source>
            <translation>轮询</translation>
        </message>
        <message>
            <source>On</source>
            <translation>开启</translation>
        </message>
        <message>
            <source>Servers and weights</source>
            <translation>服务器与权重</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Share of visitors</source>
            <translation>访问份额</translation>
        </message>
        <message>
            <source>There are no servers yet. Add them on the servers page.</source>
            <translation>还没有服务器，到服务器页添加。</translation>
        </message>
        <message>
            <source>%1, gone</source>
            <comment>a server</comment>
            <translation>%1，已不存在</translation>
        </message>
        <message numerus="yes">
            <source>%n listener(s)</source>
            <translation>
                <numerusform>%n 个监听</numerusform>
            </translation>
        </message>
        <message>
            <source>Weight 0 takes a server out</source>
            <translation>权重为 0 即不分配访问</translation>
        </message>
        <message numerus="yes">
            <source>%n backend server(s)</source>
            <translation>
                <numerusform>%n 台后端服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>No load balancer</source>
            <translation>没有负载均衡</translation>
        </message>
        <message>
            <source>Visitors reach the servers by DNAT entries or not at all, and one server's failure is everyone's.</source>
            <translation>访问者只能通过 DNAT 条目到达服务器，一台出故障，全站受影响。</translation>
        </message>
        <message>
            <source>Add a load balancer</source>
            <translation>添加负载均衡</translation>
        </message>
        <message>
            <source>Fewest connections</source>
            <translation>加权最小连接数</translation>
        </message>
        <message>
            <source>Add all servers</source>
            <translation>添加全部服务器</translation>
        </message>
        <message>
            <source>Chosen by the cloud</source>
            <translation>由云端选择</translation>
        </message>
        <message>
            <source>and, when it fails,</source>
            <translation>故障时转到</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>The cloud sells certain pairs of zones. Left to itself it takes one that it has.</source>
            <translation>云端只出售特定的主备可用区组合；由云端选择时会用其中一组。</translation>
        </message>
        <message>
            <source>Deletion protection</source>
            <translation>删除保护</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>保护</translation>
        </message>
        <message>
            <source>Nobody deletes it by mistake elsewhere. Removal from here turns it off first.</source>
            <translation>防止在别处误删。从这里删除时会先关闭保护。</translation>
        </message>
        <message>
            <source>By client address</source>
            <translation>源地址哈希</translation>
        </message>
        <message>
            <source>By connection</source>
            <translation>四元组哈希</translation>
        </message>
        <message>
            <source>Of earlier years; the cloud may refuse it.</source>
            <translation>早年的调度算法，云端可能拒绝。</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>Add certificate</source>
            <translation>添加证书</translation>
        </message>
        <message>
            <source>An HTTPS listener needs one: a certificate authority issues it for the site's domain.</source>
            <translation>HTTPS 监听需要证书：由证书机构为网站域名签发。</translation>
        </message>
        <message>
            <source>Round robin takes no notice of weights</source>
            <translation>轮询不看权重</translation>
        </message>
        <message>
            <source>%1, not a pair that is sold</source>
            <comment>zone</comment>
            <translation>%1，不是在售的主备组合</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::CachePage</name>
        <message>
            <source>Redis in memory in front of the database: answers what is asked often.</source>
            <translation>内存中的 Redis，挡在数据库前面，应答经常被查询的内容。</translation>
        </message>
        <message>
            <source>Edition and place</source>
            <translation>版本类型与位置</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>标准版</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群系列</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Master and replica</source>
            <translation>主备双副本</translation>
        </message>
        <message>
            <source>Single node</source>
            <translation>单副本</translation>
        </message>
        <message>
            <source>A cluster's shards always have a replica.</source>
            <translation>集群版的每个分片都有副本。</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Master in</source>
            <translation>主节点位置</translation>
        </message>
        <message>
            <source>The master's zone</source>
            <translation>与主节点同区</translation>
        </message>
        <message>
            <source>Replica in</source>
            <translation>备节点位置</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Shards</source>
            <translation>分片</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>最大连接数</translation>
        </message>
        <message>
            <source>Bandwidth</source>
            <translation>带宽</translation>
        </message>
        <message>
            <source>Per hour</source>
            <translation>每小时</translation>
        </message>
        <message>
            <source>Who may connect</source>
            <translation>谁可以连接</translation>
        </message>
        <message>
            <source>Whitelist</source>
            <translation>白名单</translation>
        </message>
        <message>
            <source>A new instance admits nobody. There is no public address.</source>
            <translation>新实例不放行任何地址，也没有公网地址。</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Stays in the credential store, never in the project.</source>
            <translation>只存入系统钥匙串，不写进项目。</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>付费方式</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>No cache</source>
            <translation>没有缓存</translation>
        </message>
        <message>
            <source>The servers read everything from the database. A cache can be added later.</source>
            <translation>服务器的读取全部落在数据库上。缓存可以以后再加。</translation>
        </message>
        <message>
            <source>Add a cache</source>
            <translation>添加缓存</translation>
        </message>
        <message>
            <source>The data is spread over shards, each a master with a replica: for more memory or answers than one node has.</source>
            <translation>数据分布在多个分片上，每个分片一主一备：适合单个节点的内存或吞吐不够用的情况。</translation>
        </message>
        <message>
            <source>All data in one node, and a replica that takes over when it fails.</source>
            <translation>全部数据在一个节点中，另有一个副本，在主节点故障时接管。</translation>
        </message>
        <message>
            <source>All data in one node. When it fails, what is in memory is gone.</source>
            <translation>全部数据在一个节点中。节点故障时，内存中的数据会丢失。</translation>
        </message>
        <message>
            <source>Queries per second</source>
            <translation>每秒查询数（QPS）</translation>
        </message>
        <message>
            <source>More accounts, access without password</source>
            <translation>更多账号与免密访问</translation>
        </message>
        <message>
            <source>The default account is there without asking, and its password is the one above. Others can be limited to reading.</source>
            <translation>默认账号随实例自动创建，密码即上面所填。其他账号可以限制为只读。</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Privilege</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>Remove account</source>
            <translation>移除账号</translation>
        </message>
        <message>
            <source>Add account</source>
            <translation>添加账号</translation>
        </message>
        <message>
            <source>Whoever is on the whitelist needs no password</source>
            <translation>白名单内的地址无需密码即可访问</translation>
        </message>
        <message>
            <source>Password-free</source>
            <translation>免密访问</translation>
        </message>
        <message>
            <source>Read and write</source>
            <translation>读写</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Shards, read replicas and needs</source>
            <translation>分片、只读副本与需求</translation>
        </message>
        <message>
            <source>Class by its id</source>
            <translation>按规格代码填写</translation>
        </message>
        <message>
            <source>For a class that is not in the list. Cloud-native ones begin with redis.shard, such as redis.shard.small.2.ce: their shards and read replicas are chosen here.</source>
            <translation>用于列表中没有的规格。云原生版规格以 redis.shard 开头，例如 redis.shard.small.2.ce，其分片数和只读副本数在这里选择。</translation>
        </message>
        <message>
            <source>2 or more; each has the memory of the class. 0 is what the class says.</source>
            <translation>2 个或更多，每个分片的内存与规格相同；0 表示由规格决定。</translation>
        </message>
        <message>
            <source>Read replicas</source>
            <translation>只读副本</translation>
        </message>
        <message>
            <source>Copies that answer reads, up to nine, each at the price of the class.</source>
            <translation>分担读请求的副本，最多 9 个，每个按规格价格计费。</translation>
        </message>
        <message>
            <source>that the application wants at once; 0: not known</source>
            <translation>应用同时需要的连接数；0 表示不清楚</translation>
        </message>
        <message>
            <source>MB/s that it wants; 0: not known</source>
            <translation>MB/s，应用需要的带宽；0 表示不清楚</translation>
        </message>
        <message>
            <source>Not sent to the cloud: the wizard tells when the class gives less.</source>
            <translation>不会发送到云端：规格达不到时，向导会提醒您。</translation>
        </message>
        <message numerus="yes">
            <source>%n shard(s)</source>
            <translation>
                <numerusform>%n 个分片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n read replica(s)</source>
            <translation>
                <numerusform>%n 个只读副本</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n 个连接</numerusform>
            </translation>
        </message>
        <message>
            <source>As the class says</source>
            <translation>由规格决定</translation>
        </message>
        <message>
            <source>The default account alone</source>
            <translation>仅默认账号</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>accounts</comment>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::CallLog</name>
        <message>
            <source>No answer</source>
            <translation>没有回应</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Refused, %1</source>
            <comment>HTTP status</comment>
            <translation>被拒绝，%1</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>调用</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>耗时</translation>
        </message>
        <message>
            <source>Error code</source>
            <translation>错误码</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::CallLogWindow</name>
        <message>
            <source>Log of calls</source>
            <translation>调用日志</translation>
        </message>
        <message>
            <source>Filter by call, code or RequestId</source>
            <translation>按调用、错误码或 RequestId 筛选</translation>
        </message>
        <message>
            <source>Only what failed</source>
            <translation>只看失败的</translation>
        </message>
        <message>
            <source>Nothing was asked of the cloud yet. Calls are listed here as they are answered, without their parameters, so without secrets.</source>
            <translation>还没有调用过云。每次调用得到回应后会列在这里，不含参数，因此没有任何机密。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copies the selected calls, or all that are shown</source>
            <translation>复制选中的调用；没有选中时复制显示的全部调用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::CertificateEditor</name>
        <message>
            <source>Remove certificate %1</source>
            <translation>删除证书 %1</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Id in the cloud</source>
            <translation>云上证书 ID</translation>
        </message>
        <message>
            <source>Of a certificate that the account has already. Empty: it is made from the files.</source>
            <translation>账号中已有证书的 ID。留空则用下面的文件新建。</translation>
        </message>
        <message>
            <source>Choose the certificate's file</source>
            <translation>选择证书文件</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
        </message>
        <message>
            <source>In PEM format: the site's certificate first, then those of its issuers.</source>
            <translation>PEM 格式：网站证书在前，签发机构的证书在后。</translation>
        </message>
        <message numerus="yes">
            <source>%n certificate(s) in PEM format.</source>
            <translation>
                <numerusform>PEM 格式，共 %n 个证书。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no file here that can be read.</source>
            <translation>这里没有可读的文件。</translation>
        </message>
        <message>
            <source>There is no certificate in PEM format in this file.</source>
            <translation>此文件中没有 PEM 格式的证书。</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>证书文件</translation>
        </message>
        <message>
            <source>Choose the private key's file</source>
            <translation>选择私钥文件</translation>
        </message>
        <message>
            <source>Private keys (*.pem *.key);;All files (*)</source>
            <translation>私钥 (*.pem *.key);;所有文件 (*)</translation>
        </message>
        <message>
            <source>In PEM format, without passphrase. It goes to the cloud when the certificate is made, and is kept nowhere else.</source>
            <translation>PEM 格式，不带口令。创建证书时上传到云端，别处都不保存。</translation>
        </message>
        <message>
            <source>A private key in PEM format. The project holds the path alone.</source>
            <translation>PEM 格式的私钥。项目里只保存路径。</translation>
        </message>
        <message>
            <source>There is no private key in PEM format in this file.</source>
            <translation>此文件中没有 PEM 格式的私钥。</translation>
        </message>
        <message>
            <source>This key has a passphrase. The cloud takes it without one only: save it again in that form.</source>
            <translation>此私钥带有口令。云端只接受不带口令的私钥，请去掉口令后另存。</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>私钥文件</translation>
        </message>
        <message>
            <source>Remove certificate</source>
            <translation>删除证书</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ChangeDialog</name>
        <message>
            <source>Changes that lose data</source>
            <translation>会丢失数据的变更</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) lose data or addresses for good</source>
            <translation>
                <numerusform>%n 项变更会永久丢失数据或地址</numerusform>
            </translation>
        </message>
        <message>
            <source>What is lost</source>
            <translation>将丢失的内容</translation>
        </message>
        <message>
            <source>Apply all the same</source>
            <translation>仍然应用</translation>
        </message>
        <message>
            <source>Keep what is there</source>
            <translation>保留现状</translation>
        </message>
        <message>
            <source>Type the project's name, %1, to confirm</source>
            <translation>输入项目名称 %1 以确认</translation>
        </message>
        <message>
            <source>Nothing of it can be had back, so save what is still needed first.</source>
            <translation>这些内容无法恢复，请先保存仍需要的部分。</translation>
        </message>
        <message>
            <source>Of a disk, make a snapshot in the console; it bills until you delete it.</source>
            <translation>云盘可在控制台创建快照，快照在删除前持续计费。</translation>
        </message>
        <message>
            <source>&amp;Back up the database first and keep that backup</source>
            <translation>先备份数据库并保留该备份</translation>
        </message>
        <message>
            <source>It takes some minutes longer. The backup costs storage until you delete it in the console.</source>
            <translation>会多用几分钟。备份占用存储并计费，直到在控制台删除。</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ChangesPanel</name>
        <message numerus="yes">
            <source>%n planned change(s)</source>
            <translation>
                <numerusform>%n 项待应用的变更</numerusform>
            </translation>
        </message>
        <message>
            <source>price difference unknown</source>
            <translation>差价未知</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>放弃变更</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ChipField</name>
        <message>
            <source>Remove %1</source>
            <translation>删除 %1</translation>
        </message>
        <message>
            <source>Add a vSwitch of this network</source>
            <translation>添加本网络的交换机</translation>
        </message>
        <message>
            <source>Every vSwitch is in the list</source>
            <translation>所有交换机都已在列表里</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::CopyRow</name>
        <message>
            <source>Copy %1</source>
            <translation>复制 %1</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::CostsDialog</name>
        <message>
            <source>Costs</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>%1, instances</source>
            <translation>%1，实例</translation>
        </message>
        <message>
            <source>%1, disks</source>
            <translation>%1，云盘</translation>
        </message>
        <message>
            <source>%1, public bandwidth</source>
            <translation>%1，公网带宽</translation>
        </message>
        <message>
            <source>%1, storage</source>
            <translation>%1，存储</translation>
        </message>
        <message>
            <source>not sold so</source>
            <translation>不支持包年</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Pay-as-you-go</source>
            <translation>按量付费</translation>
        </message>
        <message>
            <source>In a month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>A month of a year paid at once</source>
            <translation>包年折合每月</translation>
        </message>
        <message>
            <source>Price unknown: %1.</source>
            <translation>价格未知：%1。</translation>
        </message>
        <message>
            <source>Traffic or bandwidth</source>
            <translation>按流量还是按带宽</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 GB</translation>
        </message>
        <message>
            <source>By traffic</source>
            <translation>按流量</translation>
        </message>
        <message>
            <source>By bandwidth</source>
            <translation>按带宽</translation>
        </message>
        <message>
            <source>Whole plan: %1, %2; with a year paid at once where that is sold %3.</source>
            <translation>整个方案：%1，%2；能包年的都包年时 %3。</translation>
        </message>
        <message>
            <source>In a year: %1 pay-as-you-go, %2 where a year can be paid at once.</source>
            <translation>一年：按量付费 %1，能包年的都包年 %2。</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::DatabasePage</name>
        <message>
            <source>A managed database: backed up by itself, and the standby takes over when the primary fails.</source>
            <translation>托管的数据库：自动备份，主节点出故障时备节点接手。</translation>
        </message>
        <message>
            <source>Protect against deletion</source>
            <translation>开启释放保护</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>保护</translation>
        </message>
        <message>
            <source>Version and edition</source>
            <translation>版本与架构</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>数据库引擎</translation>
        </message>
        <message>
            <source>Not sold for this engine and version.</source>
            <translation>这个引擎和版本不提供。</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Primary in</source>
            <translation>主节点位置</translation>
        </message>
        <message>
            <source>The primary's zone</source>
            <translation>与主节点同区</translation>
        </message>
        <message>
            <source>Standby in</source>
            <translation>备节点位置</translation>
        </message>
        <message>
            <source>Class and storage</source>
            <translation>规格与存储</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>规格族</translation>
        </message>
        <message>
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>最大连接数</translation>
        </message>
        <message>
            <source>Per hour</source>
            <translation>每小时</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储空间</translation>
        </message>
        <message>
            <source>Dedicated</source>
            <translation>独享型</translation>
        </message>
        <message>
            <source>General</source>
            <translation>通用型</translation>
        </message>
        <message numerus="yes">
            <source>%n core(s)</source>
            <translation>
                <numerusform>%n 核</numerusform>
            </translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Who may connect</source>
            <translation>谁可以连接</translation>
        </message>
        <message>
            <source>Whitelist</source>
            <translation>白名单</translation>
        </message>
        <message>
            <source>Only servers in these vSwitches or with these addresses can connect. There is no public address.</source>
            <translation>只有这些交换机或地址里的服务器能连接，没有公网地址。</translation>
        </message>
        <message>
            <source>Databases and accounts</source>
            <translation>数据库与账号</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Character set</source>
            <translation>字符集</translation>
        </message>
        <message>
            <source>Remove database</source>
            <translation>删除数据库</translation>
        </message>
        <message>
            <source>Add database</source>
            <translation>添加数据库</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Privileges</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>Remove account</source>
            <translation>移除账号</translation>
        </message>
        <message>
            <source>Add account</source>
            <translation>添加账号</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>普通</translation>
        </message>
        <message>
            <source>Privileged</source>
            <translation>高权限</translation>
        </message>
        <message>
            <source>All databases</source>
            <translation>全部数据库</translation>
        </message>
        <message>
            <source>Privileges of %1 on %2</source>
            <translation>%1 对 %2 的权限</translation>
        </message>
        <message>
            <source>Read-only instances</source>
            <translation>只读实例</translation>
        </message>
        <message>
            <source>vSwitch</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Remove read-only instance</source>
            <translation>删除只读实例</translation>
        </message>
        <message>
            <source>They answer reads that the primary would have to answer. The standby takes none.</source>
            <translation>它们分担主节点的读请求；备节点不分担。</translation>
        </message>
        <message>
            <source>Add read-only instance</source>
            <translation>添加只读实例</translation>
        </message>
        <message>
            <source>Set days, time and retention</source>
            <translation>自定日期、时间和保留天数</translation>
        </message>
        <message>
            <source>Own plan</source>
            <translation>自定计划</translation>
        </message>
        <message>
            <source>Without it the cloud's own default holds: daily backups, kept 7 days.</source>
            <translation>不自定时按云端默认：每天备份，保留 7 天。</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kept for</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>Log backup, for a restore to any second</source>
            <translation>日志备份，可恢复到任意一秒</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>%1 to %2 GB in steps of %3</source>
            <translation>%1 至 %2 GB，步长 %3</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) a week</source>
            <translation>
                <numerusform>每周 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>The cloud's default</source>
            <translation>云端默认</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>No database</source>
            <translation>没有数据库</translation>
        </message>
        <message>
            <source>The servers keep their data themselves, without backup or standby.</source>
            <translation>数据由服务器自己保存，没有备份，也没有备节点。</translation>
        </message>
        <message>
            <source>Add a database</source>
            <translation>添加数据库</translation>
        </message>
        <message>
            <source>Payment and protection</source>
            <translation>付费与保护</translation>
        </message>
        <message numerus="yes">
            <source>kept %n day(s)</source>
            <translation>
                <numerusform>保留 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>protected against deletion</source>
            <translation>已开启删除保护</translation>
        </message>
        <message>
            <source>not protected</source>
            <translation>未开启删除保护</translation>
        </message>
        <message>
            <source>More whitelists, public address</source>
            <translation>更多白名单与外网地址</translation>
        </message>
        <message>
            <source>A whitelist with a name of its own, for one office or one service. Who is on any of them can connect.</source>
            <translation>单独命名的白名单分组，例如用于某个办公室或某项服务。在任一分组中的地址都可以连接。</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Remove whitelist</source>
            <translation>移除白名单分组</translation>
        </message>
        <message>
            <source>Add whitelist</source>
            <translation>添加白名单分组</translation>
        </message>
        <message>
            <source>Someone outside the VPC has to reach it</source>
            <translation>专有网络之外需要访问数据库</translation>
        </message>
        <message>
            <source>From outside</source>
            <translation>外网访问</translation>
        </message>
        <message>
            <source>None is opened for it; what is said here tells you the safe way in.</source>
            <translation>不会为此开通外网地址；选中后会提示您安全的访问方式。</translation>
        </message>
        <message>
            <source>The cloud shows it in UTC: %1 of the day before.</source>
            <translation>云端以 UTC 显示：前一天 %1。</translation>
        </message>
        <message>
            <source>The cloud shows it in UTC: %1.</source>
            <translation>云端以 UTC 显示：%1。</translation>
        </message>
        <message>
            <source>The cloud shows it in UTC: %1 of the day after.</source>
            <translation>云端以 UTC 显示：后一天 %1。</translation>
        </message>
        <message>
            <source>Backup and SQL audit</source>
            <translation>备份与 SQL 审计</translation>
        </message>
        <message>
            <source>Keep a log of all statements</source>
            <translation>记录所有 SQL 语句</translation>
        </message>
        <message>
            <source>SQL audit</source>
            <translation>SQL 审计</translation>
        </message>
        <message>
            <source>Who ran which statement when, to be searched in the console. Charged by the volume of the log.</source>
            <translation>记录谁在何时执行了哪条语句，可在控制台检索。按日志量计费。</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 天</translation>
        </message>
        <message>
            <source>180 days</source>
            <translation>180 天</translation>
        </message>
        <message>
            <source>1 year</source>
            <translation>1 年</translation>
        </message>
        <message>
            <source>3 years</source>
            <translation>3 年</translation>
        </message>
        <message>
            <source>5 years</source>
            <translation>5 年</translation>
        </message>
        <message>
            <source>Log kept for</source>
            <translation>日志保留</translation>
        </message>
        <message>
            <source>a shorter time deletes what is older at once</source>
            <translation>缩短后，更早的日志会立即删除</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>whitelists</comment>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>One address that sends writes to the primary, reads to the others</source>
            <translation>用一个地址，写请求发往主实例，读请求发往其他实例</translation>
        </message>
        <message>
            <source>Splitting</source>
            <translation>读写分离</translation>
        </message>
        <message>
            <source>%1 %2 on local disks does it through the shared proxy, at no price of its own.</source>
            <translation>%1 %2 本地盘实例通过共享代理实现，不另收费。</translation>
        </message>
        <message>
            <source>%1 %2 does it through the database proxy, whose nodes are charged apart.</source>
            <translation>%1 %2 通过数据库代理实现，代理节点单独计费。</translation>
        </message>
        <message>
            <source>Proxy nodes</source>
            <translation>代理节点</translation>
        </message>
        <message>
            <source>1 to 16; two keep the address alive when one fails</source>
            <translation>1 到 16 个；两个节点可在其中一个故障时保持地址可用</translation>
        </message>
        <message>
            <source>Largest lag</source>
            <translation>延迟阈值</translation>
        </message>
        <message>
            <source>seconds; an instance further behind gets no reads</source>
            <translation>秒；延迟超过此值的实例不再分担读请求</translation>
        </message>
        <message>
            <source>one address for all</source>
            <translation>统一的访问地址</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::DnatSection</name>
        <message>
            <source>DNAT, way in</source>
            <translation>DNAT 入网</translation>
        </message>
        <message>
            <source>Add DNAT entry</source>
            <translation>添加 DNAT 条目</translation>
        </message>
        <message>
            <source>No DNAT entry</source>
            <translation>没有 DNAT 条目</translation>
        </message>
        <message>
            <source>No port of a public IP leads to a single server. The load balancer has an address of its own.</source>
            <translation>没有公网端口直通某一台服务器。负载均衡有自己的地址。</translation>
        </message>
        <message>
            <source>Waiting for the servers: an entry needs a server's address, so it is created with them.</source>
            <translation>等待服务器：条目需要服务器的地址，所以和服务器一起创建。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Public IP</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>External port</source>
            <translation>公网端口</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Its port</source>
            <translation>内网端口</translation>
        </message>
        <message>
            <source>Remove DNAT entry</source>
            <translation>删除 DNAT 条目</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>One port</source>
            <translation>单个端口</translation>
        </message>
        <message>
            <source>Port range</source>
            <translation>端口段</translation>
        </message>
        <message>
            <source>Whole address</source>
            <translation>IP 映射</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>任意</translation>
        </message>
        <message>
            <source>A range is written 8000/8010 and holds as many ports on both sides.</source>
            <translation>端口段写作 8000/8010，两边的端口数要相同。</translation>
        </message>
        <message>
            <source>A whole address leads everything to one server; it serves no other entry, and not SNAT.</source>
            <translation>IP 映射把整个地址交给一台服务器，这个地址不能再用于其他条目和 SNAT。</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(ies)</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::DoctorDialog</name>
        <message>
            <source>Save report...</source>
            <translation>保存报告…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Examine account and connection</source>
            <translation>检测账号与连接</translation>
        </message>
        <message>
            <source>Asking everything that the program ever asks. Nothing is changed.</source>
            <translation>正在逐一发出程序会用到的所有查询。不做任何更改。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>Text files (*.txt);;All files (*)</source>
            <translation>文本文件 (*.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The report holds no keys, names or ids of resources, and may be shown to others.</source>
            <translation>报告不含密钥、资源名称和资源 ID，可以给他人查看。</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>已保存：%1</translation>
        </message>
        <message>
            <source>%1 can't be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::Draft</name>
        <message>
            <source>Change “%1”</source>
            <translation>修改“%1”</translation>
        </message>
        <message>
            <source>Set for good once something exists.</source>
            <translation>有资源创建后即不可更改。</translation>
        </message>
        <message>
            <source>It is being worked on.</source>
            <translation>正在处理中。</translation>
        </message>
        <message>
            <source>It exists. Once everything of this step is there it can be changed.</source>
            <translation>该资源已存在。本步骤全部创建完成后即可修改。</translation>
        </message>
        <message>
            <source>A subscription's time and renewal are changed in the console's billing pages.</source>
            <translation>包年包月的时长与续费请在控制台的费用页面修改。</translation>
        </message>
        <message>
            <source>Set for good once it exists.</source>
            <translation>创建后不可更改。</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>放弃变更</translation>
        </message>
        <message>
            <source>It is there already and keeps its values.</source>
            <translation>这是已有资源，保持其原有的值。</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::DriftCards</name>
        <message>
            <source>%1 is gone</source>
            <translation>%1 已不存在</translation>
        </message>
        <message>
            <source>Somebody removed %1 outside this program. Creating it again makes a new one, without what was on it.</source>
            <translation>%1 在本程序之外被删除。重新创建会得到一个新的资源，原有内容不会恢复。</translation>
        </message>
        <message>
            <source>%1 was changed outside this program</source>
            <translation>%1 在本程序之外被修改</translation>
        </message>
        <message>
            <source>To set it back: %1</source>
            <translation>改回的操作：%1</translation>
        </message>
        <message>
            <source>%1 carries the project's tag, but the project doesn't know it</source>
            <translation>%1 带有本项目的标签，但项目中没有记录</translation>
        </message>
        <message>
            <source>Go on without it</source>
            <translation>不再需要它</translation>
        </message>
        <message>
            <source>Create again</source>
            <translation>重新创建</translation>
        </message>
        <message>
            <source>Take over the cloud's value</source>
            <translation>采用云上的值</translation>
        </message>
        <message>
            <source>Set back</source>
            <translation>改回</translation>
        </message>
        <message>
            <source>Open in the console</source>
            <translation>在控制台打开</translation>
        </message>
        <message>
            <source>Don't show again</source>
            <translation>不再显示</translation>
        </message>
        <message>
            <source>%1. It may bill and is never removed by itself. An older copy of the project file may be the reason.</source>
            <translation>%1。它可能在计费，本程序不会自行删除。原因可能是使用了项目文件的旧副本。</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>接管</translation>
        </message>
        <message>
            <source>Remove...</source>
            <translation>删除…</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::FailureCard</name>
        <message>
            <source>%1 was not removed</source>
            <translation>%1 没有删除</translation>
        </message>
        <message>
            <source>%1 was not created</source>
            <translation>%1 没有创建</translation>
        </message>
        <message>
            <source>Go to the field</source>
            <translation>转到该项</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>%1 was not changed</source>
            <translation>%1 没有修改</translation>
        </message>
        <message>
            <source>%1 was not replaced</source>
            <translation>%1 没有更换</translation>
        </message>
        <message>
            <source>%1 was not created: %2 is sold out in %3</source>
            <comment>server, type, zone</comment>
            <translation>%1 没有创建：%3 的 %2 已售罄</translation>
        </message>
        <message>
            <source>Sold there now. Adds vSwitch %1, reached privately like the others.</source>
            <translation>那里现在有货。会新增交换机 %1，与其他交换机私网互通。</translation>
        </message>
        <message>
            <source>Everything planned for it is sold there.</source>
            <translation>计划放在其中的资源在那里都有售。</translation>
        </message>
        <message>
            <source>Sold there now. It will be in vSwitch %1.</source>
            <translation>那里现在有货。将放在交换机 %1 中。</translation>
        </message>
        <message>
            <source>Move it to %1</source>
            <comment>zone</comment>
            <translation>换到 %1</translation>
        </message>
        <message>
            <source>Use %1</source>
            <comment>zone</comment>
            <translation>使用 %1</translation>
        </message>
        <message>
            <source>Take %1 in the same zone</source>
            <comment>server type</comment>
            <translation>在同一可用区换用 %1</translation>
        </message>
        <message>
            <source>Nearest type in stock: %1 vCPU, %2 GiB.</source>
            <translation>最接近的有货规格：%1 vCPU，%2 GiB。</translation>
        </message>
        <message>
            <source>Use %1</source>
            <comment>type</comment>
            <translation>使用 %1</translation>
        </message>
        <message>
            <source>Take the next class, %1</source>
            <translation>换用下一档规格 %1</translation>
        </message>
        <message>
            <source>The smallest one in stock that is no smaller than the one you chose.</source>
            <translation>有货的规格中，不小于所选规格的最小一档。</translation>
        </message>
        <message>
            <source>Change the value</source>
            <translation>修改取值</translation>
        </message>
        <message>
            <source>Leads to the field. What exists already stays as it is.</source>
            <translation>转到对应的字段。已有的资源保持不变。</translation>
        </message>
        <message>
            <source>Look at it in the console</source>
            <translation>在控制台查看</translation>
        </message>
        <message>
            <source>Opens %1 in the browser. Come back and try again.</source>
            <translation>在浏览器中打开 %1，处理后回来重试。</translation>
        </message>
        <message>
            <source>Open the console</source>
            <translation>打开控制台</translation>
        </message>
        <message numerus="yes">
            <source>Go on with %n server(s)</source>
            <translation>
                <numerusform>用 %n 台服务器继续</numerusform>
            </translation>
        </message>
        <message>
            <source>The missing ones leave the plan. They can be added later.</source>
            <translation>没有建成的会从方案中去掉，以后可以再添加。</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>不要它</translation>
        </message>
        <message>
            <source>Go on without it</source>
            <translation>不要它，继续</translation>
        </message>
        <message>
            <source>It leaves the plan, with what only it was needed for. It can be added again later.</source>
            <translation>从方案中去掉它和只为它存在的部分，以后可以再添加。</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>撤销这一步</translation>
        </message>
        <message>
            <source>Removes what “%1” has made so far; other steps stay.</source>
            <translation>删除“%1”目前已创建的资源，其他步骤不受影响。</translation>
        </message>
        <message>
            <source>Remove what was made...</source>
            <translation>删除已创建的资源…</translation>
        </message>
        <message>
            <source>Asks the cloud once more to remove it.</source>
            <translation>再次请求云端删除它。</translation>
        </message>
        <message>
            <source>The program looks first whether it exists, so nothing is made twice.</source>
            <translation>程序会先查看它是否已经存在，不会重复创建。</translation>
        </message>
        <message>
            <source>Find a zone...</source>
            <translation>查找可用区…</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::FileField</name>
        <message>
            <source>Choose...</source>
            <translation>选择…</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::FindingsDialog</name>
        <message>
            <source>Errors, warnings and notes</source>
            <translation>错误、警告与提示</translation>
        </message>
        <message>
            <source>%1: %2
%3</source>
            <comment>severity, what is wrong, field</comment>
            <translation>%1：%2
%3</translation>
        </message>
        <message>
            <source>Go to the field</source>
            <translation>转到该项</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message numerus="yes">
            <source>Show %n closed note(s) again</source>
            <translation>
                <numerusform>重新显示 %n 条已关闭的提示</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::FooterBar</name>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Back (%1)</source>
            <translation>上一步（%1）</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::GuideWindow</name>
        <message>
            <source>User guide</source>
            <translation>用户指南</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Sections of the guide</source>
            <translation>指南的各节</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::KeyDialog</name>
        <message>
            <source>&amp;Keep it in the system's credential store</source>
            <translation>保存到系统钥匙串</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>用它继续</translation>
        </message>
        <message>
            <source>Another access key</source>
            <translation>更换访问密钥</translation>
        </message>
        <message>
            <source>Another key for “%1”</source>
            <translation>“%1”的新密钥</translation>
        </message>
        <message>
            <source>It must belong to the account in which the project was started. What was begun goes on where it stopped; nothing is made twice.</source>
            <translation>它必须属于项目最初所用的账号。已开始的操作从中断处继续，不会重复创建。</translation>
        </message>
        <message>
            <source>AccessKey ID</source>
            <translation>AccessKey ID</translation>
        </message>
        <message>
            <source>AccessKey secret</source>
            <translation>AccessKey Secret</translation>
        </message>
        <message>
            <source>Security token, only for a temporary key of STS</source>
            <translation>安全令牌（仅 STS 临时密钥需要）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>The system's credential store can't keep it. Unlock the store, or use the key for this session only.</source>
            <translation>系统钥匙串无法保存它。请解锁钥匙串，或仅在本次会话中使用。</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::KindPage</name>
        <message>
            <source>What was made</source>
            <translation>已创建的资源</translation>
        </message>
        <message>
            <source>Resource</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>API calls</source>
            <translation>API 调用</translation>
        </message>
        <message>
            <source>Show the API calls of this step</source>
            <translation>查看这一步的 API 调用</translation>
        </message>
        <message>
            <source>Leave this step out</source>
            <translation>不需要这一步</translation>
        </message>
        <message>
            <source>Continue to %1</source>
            <translation>继续：%1</translation>
        </message>
        <message>
            <source>Continue to the overview</source>
            <translation>继续：总览</translation>
        </message>
        <message>
            <source>Create the rest and continue</source>
            <translation>创建其余部分并继续</translation>
        </message>
        <message>
            <source>Create network and continue</source>
            <translation>创建网络并继续</translation>
        </message>
        <message>
            <source>Create servers and continue</source>
            <translation>创建服务器并继续</translation>
        </message>
        <message>
            <source>Create database and continue</source>
            <translation>创建数据库并继续</translation>
        </message>
        <message>
            <source>Create cache and continue</source>
            <translation>创建缓存并继续</translation>
        </message>
        <message>
            <source>Create load balancer and continue</source>
            <translation>创建负载均衡并继续</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>以后再定</translation>
        </message>
        <message>
            <source>Continue without creating yet</source>
            <translation>暂不创建，继续</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s) to fix first</source>
            <translation>
                <numerusform>先改正 %n 个错误</numerusform>
            </translation>
        </message>
        <message>
            <source>Resources are being removed</source>
            <translation>正在删除资源</translation>
        </message>
        <message>
            <source>Being removed</source>
            <translation>删除中</translation>
        </message>
        <message>
            <source>Being created</source>
            <translation>创建中</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>已创建</translation>
        </message>
        <message>
            <source>Not complete</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>vSwitch, its zone</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Also creates what it needs of: %1</source>
            <translation>同时创建所需的：%1</translation>
        </message>
        <message>
            <source>What exists is edited here, too. Nothing is changed in the cloud before the changes are applied.</source>
            <translation>已创建的资源也在这里修改。应用变更之前，云上不会有任何改动。</translation>
        </message>
        <message numerus="yes">
            <source>Apply %n change(s)</source>
            <translation>
                <numerusform>应用 %n 项变更</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ListenerEditor</name>
        <message>
            <source>Options of %1</source>
            <translation>%1 的选项</translation>
        </message>
        <message>
            <source>Requests go</source>
            <translation>请求转到</translation>
        </message>
        <message>
            <source>Sent on to HTTPS, browsers ask again there, and nothing reaches the servers from here. That takes an HTTPS listener.</source>
            <translation>转到 HTTPS 后，浏览器会在那里重新请求，本监听的请求不再到达服务器。需要先有一个 HTTPS 监听。</translation>
        </message>
        <message>
            <source>To the servers</source>
            <translation>后端服务器</translation>
        </message>
        <message>
            <source>On to HTTPS %1</source>
            <comment>port</comment>
            <translation>HTTPS %1（重定向）</translation>
        </message>
        <message>
            <source>To port %1, gone</source>
            <translation>端口 %1（已不存在）</translation>
        </message>
        <message>
            <source>Add certificate</source>
            <translation>添加证书</translation>
        </message>
        <message>
            <source>Add certificate for %1</source>
            <translation>为 %1 添加证书</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>Of the site's domain. Its files are chosen under Certificates, below.</source>
            <translation>网站域名的证书，文件在下方“证书”中选择。</translation>
        </message>
        <message>
            <source>None yet</source>
            <comment>certificate</comment>
            <translation>尚未选择</translation>
        </message>
        <message>
            <source>%1, gone</source>
            <comment>a certificate</comment>
            <translation>%1（已不存在）</translation>
        </message>
        <message>
            <source>Anywhere</source>
            <translation>任意服务器</translation>
        </message>
        <message>
            <source>By its own cookie</source>
            <translation>植入 Cookie</translation>
        </message>
        <message>
            <source>By the servers' cookie</source>
            <translation>重写 Cookie</translation>
        </message>
        <message>
            <source>A visitor goes</source>
            <translation>会话保持</translation>
        </message>
        <message>
            <source>Servers that keep sessions to themselves need the same visitor each time. The cookie tells the load balancer where that was.</source>
            <translation>服务器自己保存会话时，同一访问者要回到同一台服务器。负载均衡靠 Cookie 认出访问者上次去的是哪一台。</translation>
        </message>
        <message>
            <source>Cookie lives</source>
            <translation>Cookie 有效期</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>Cookie's name</source>
            <translation>Cookie 名称</translation>
        </message>
        <message>
            <source>As the servers set it: letters, digits, - and _.</source>
            <translation>与服务器设置的一致：字母、数字、- 和 _。</translation>
        </message>
        <message>
            <source>A client stays</source>
            <translation>会话保持</translation>
        </message>
        <message>
            <source>s at its server; 0 is not at all</source>
            <translation>秒内留在同一台服务器；0 表示不保持</translation>
        </message>
        <message>
            <source>Clients are told apart by their address. Those behind one gateway all go to the same server.</source>
            <translation>按来源地址区分客户端。同一网关后面的客户端会到同一台服务器。</translation>
        </message>
        <message>
            <source>Health check of %1</source>
            <translation>%1 的健康检查</translation>
        </message>
        <message>
            <source>Web listeners check by HTTP.</source>
            <translation>HTTP 和 HTTPS 监听用 HTTP 检查。</translation>
        </message>
        <message>
            <source>Usual method</source>
            <translation>默认方法</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>检查方式</translation>
        </message>
        <message>
            <source>Healthy answers</source>
            <translation>正常的应答</translation>
        </message>
        <message>
            <source>Asks for host</source>
            <translation>检查域名</translation>
        </message>
        <message>
            <source>Empty: the server's address. Servers that answer for their own site alone seem sick without its name.</source>
            <translation>留空则用服务器的地址。只响应自己域名的服务器，没有域名会被判为异常。</translation>
        </message>
        <message>
            <source>Sends</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>and expects</source>
            <translation>应答应为</translation>
        </message>
        <message>
            <source>Letters and digits. UDP has no answer of its own: without these words, only a port that is refused counts as dead.</source>
            <translation>字母和数字。UDP 本身没有应答：不填时，只有端口被拒绝才算异常。</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>0 is the one that gets the requests</source>
            <translation>0 表示与接收请求的端口相同</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>s between checks, an answer within</source>
            <translation>秒检查一次，应答须在</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>秒内</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>healthy after</source>
            <translation>连续</translation>
        </message>
        <message>
            <source>good answers, out after</source>
            <translation>次成功为正常，连续</translation>
        </message>
        <message>
            <source>bad ones</source>
            <translation>次失败即移出</translation>
        </message>
        <message>
            <source>clients go anywhere</source>
            <translation>不保持会话</translation>
        </message>
        <message numerus="yes">
            <source>a client stays for %n s</source>
            <translation>
                <numerusform>会话保持 %n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>visitors go anywhere</source>
            <translation>不保持会话</translation>
        </message>
        <message numerus="yes">
            <source>a visitor stays for %n s</source>
            <translation>
                <numerusform>会话保持 %n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>a visitor stays by cookie %1</source>
            <translation>按 Cookie %1 保持会话</translation>
        </message>
        <message>
            <source>on to HTTPS %1</source>
            <comment>port</comment>
            <translation>重定向到 HTTPS %1</translation>
        </message>
        <message>
            <source>no certificate</source>
            <translation>没有证书</translation>
        </message>
        <message numerus="yes">
            <source>every %n s</source>
            <translation>
                <numerusform>每 %n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>A dead server is out after about %1 s</source>
            <translation>失效的服务器约 %1 秒后移出</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::LiveChoices</name>
        <message>
            <source>Not answered: %1</source>
            <translation>未应答：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 min</source>
            <comment>minutes</comment>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>Built-in choices</source>
            <translation>内置的可选项</translation>
        </message>
        <message>
            <source>Choices of %1 ago, asking for newer</source>
            <translation>可选项更新于 %1前，正在查询新的</translation>
        </message>
        <message>
            <source>Built-in choices, asking the cloud for its own</source>
            <translation>内置的可选项，正在向云查询</translation>
        </message>
        <message>
            <source>Choices of just now</source>
            <translation>可选项刚刚更新</translation>
        </message>
        <message>
            <source>Choices of %1 ago</source>
            <translation>可选项更新于 %1前</translation>
        </message>
        <message>
            <source>Offline: choices of %1 ago</source>
            <translation>离线：可选项更新于 %1前</translation>
        </message>
        <message>
            <source>Offline: built-in choices</source>
            <translation>离线：使用内置的可选项</translation>
        </message>
        <message>
            <source>regions</source>
            <translation>地域</translation>
        </message>
        <message>
            <source>zones</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>zones of NAT gateways</source>
            <translation>NAT 网关的可用区</translation>
        </message>
        <message>
            <source>instance types</source>
            <translation>实例规格</translation>
        </message>
        <message>
            <source>stock of instance types</source>
            <translation>实例规格的库存</translation>
        </message>
        <message>
            <source>images</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>database classes</source>
            <translation>数据库规格</translation>
        </message>
        <message>
            <source>cache classes</source>
            <translation>缓存规格</translation>
        </message>
        <message>
            <source>zones of load balancers</source>
            <translation>负载均衡的可用区</translation>
        </message>
        <message>
            <source>As built in, because the cloud did not answer: %1</source>
            <translation>云未应答，以下使用内置数据：%1</translation>
        </message>
        <message>
            <source>Prices not answered: %1</source>
            <translation>价格未查到：%1</translation>
        </message>
        <message>
            <source>Told by the cloud on %1</source>
            <translation>云的数据取自 %1</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::NatOptions</name>
        <message>
            <source>More about the NAT gateway</source>
            <translation>NAT 网关的更多设置</translation>
        </message>
        <message>
            <source>Line of public IPs</source>
            <translation>公网 IP 线路</translation>
        </message>
        <message>
            <source>The premium line reaches mainland China over a better way. It is sold in a few regions outside it.</source>
            <translation>精品线路访问中国内地更快，只在境外的几个地域有售。</translation>
        </message>
        <message>
            <source>Multi-EIP mode</source>
            <translation>多 EIP 网卡可见模式</translation>
        </message>
        <message>
            <source>NAT mode</source>
            <translation>普通模式</translation>
        </message>
        <message>
            <source>Binding</source>
            <translation>绑定方式</translation>
        </message>
        <message>
            <source>Multi-EIP mode can become NAT mode later, but never the other way.</source>
            <translation>多 EIP 网卡可见模式以后可以改成普通模式，反过来不行。</translation>
        </message>
        <message>
            <source>BGP, multi-line</source>
            <translation>BGP 多线</translation>
        </message>
        <message>
            <source>BGP Pro, premium line</source>
            <translation>BGP 精品</translation>
        </message>
        <message>
            <source>Not sold in this region.</source>
            <translation>这个地域没有。</translation>
        </message>
        <message>
            <source>Each public IP takes a private address of the vSwitch; 50 at most. Goes with an IPv4 gateway.</source>
            <translation>每个公网 IP 占用交换机的一个私网地址，最多 50 个；可与 IPv4 网关同用。</translation>
        </message>
        <message>
            <source>Takes no further private address. Does not go with an IPv4 gateway.</source>
            <translation>不多占私网地址；不能与 IPv4 网关同用。</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::NatSection</name>
        <message>
            <source>NAT gateway and public IPs</source>
            <translation>NAT 网关与公网 IP</translation>
        </message>
        <message>
            <source>Create one</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>in vSwitch</source>
            <translation>放在交换机</translation>
        </message>
        <message>
            <source>NAT gateway</source>
            <translation>NAT 网关</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Public IPs</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>addresses</source>
            <translation>个</translation>
        </message>
        <message>
            <source>Shared by all</source>
            <translation>共享</translation>
        </message>
        <message>
            <source>Each its own</source>
            <translation>各自独享</translation>
        </message>
        <message>
            <source>Bandwidth</source>
            <translation>带宽</translation>
        </message>
        <message>
            <source>By bandwidth</source>
            <translation>按带宽计费</translation>
        </message>
        <message>
            <source>By traffic</source>
            <translation>按流量计费</translation>
        </message>
        <message>
            <source>In China shared bandwidth is paid by bandwidth only.</source>
            <translation>国内站的共享带宽只能按带宽计费。</translation>
        </message>
        <message>
            <source>The international site sells shared bandwidth by traffic only.</source>
            <translation>国际站的共享带宽只能按流量计费。</translation>
        </message>
        <message>
            <source>The international site sells pay-as-you-go public IPs by traffic only.</source>
            <translation>国际站的按量付费公网 IP 只能按流量计费。</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>计费方式</translation>
        </message>
        <message>
            <source>Paid all the time, used or not; %1 Mbit/s at most.</source>
            <translation>不管用不用都计费；最高 %1 Mbit/s。</translation>
        </message>
        <message>
            <source>Paid by the GB that goes out; the bandwidth is a ceiling of %1 Mbit/s at most.</source>
            <translation>按流出的 GB 计费；带宽只是峰值，最高 %1 Mbit/s。</translation>
        </message>
        <message>
            <source>SNAT for %1</source>
            <translation>%1 的 SNAT</translation>
        </message>
        <message>
            <source>SNAT, way out</source>
            <translation>SNAT 出网</translation>
        </message>
        <message>
            <source>Mbit/s, shared by all</source>
            <translation>Mbit/s，共享</translation>
        </message>
        <message>
            <source>Mbit/s, each</source>
            <translation>Mbit/s，每个 IP</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n public IP(s)</source>
            <translation>
                <numerusform>%1，%n 个公网 IP</numerusform>
            </translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::NetworkPage</name>
        <message>
            <source>A private network first: it keeps the servers apart from the internet and has one door.</source>
            <translation>先建一个专有网络，把服务与公网隔开，再开一道出入的门。</translation>
        </message>
        <message>
            <source>VPC</source>
            <translation>专有网络</translation>
        </message>
        <message>
            <source>CIDR block</source>
            <translation>网段</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>The CIDR block can't be changed once the VPC exists.</source>
            <translation>网段在专有网络创建后不能修改。</translation>
        </message>
        <message>
            <source>vSwitches</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>Addresses planned / usable</source>
            <translation>计划占用 / 可用地址</translation>
        </message>
        <message>
            <source>Remove vSwitch</source>
            <translation>删除交换机</translation>
        </message>
        <message>
            <source>Add vSwitch</source>
            <translation>添加交换机</translation>
        </message>
        <message>
            <source>%1, no VPC</source>
            <translation>%1，不支持专有网络</translation>
        </message>
        <message>
            <source>Next free block %1</source>
            <translation>下一个空闲网段 %1</translation>
        </message>
        <message>
            <source>The VPC is full</source>
            <translation>专有网络已占满</translation>
        </message>
        <message>
            <source>New VPC</source>
            <translation>新建专有网络</translation>
        </message>
        <message>
            <source>New vSwitch</source>
            <translation>新建交换机</translation>
        </message>
        <message>
            <source>Find a zone...</source>
            <translation>查找可用区…</translation>
        </message>
        <message>
            <source>Find a zone that sells everything in the plan</source>
            <translation>查找方案内容全部在售的可用区</translation>
        </message>
        <message>
            <source>%1, no %2</source>
            <comment>zone, what it does not sell now</comment>
            <translation>%1，没有 %2</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::Notice</name>
        <message>
            <source>Close this message</source>
            <translation>关闭这条消息</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::OverviewCards</name>
        <message>
            <source>VPC</source>
            <translation>专有网络</translation>
        </message>
        <message>
            <source>Public IPs</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>Servers, %1</source>
            <translation>服务器 %1 台</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未选用</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::OverviewPage</name>
        <message>
            <source>Export PDF report</source>
            <translation>导出 PDF 报告</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>总览</translation>
        </message>
        <message>
            <source>Remove all resources...</source>
            <translation>删除全部资源…</translation>
        </message>
        <message>
            <source>Create what is missing</source>
            <translation>创建缺少的部分</translation>
        </message>
        <message>
            <source>Create everything</source>
            <translation>全部创建</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s) to fix first</source>
            <translation>
                <numerusform>先改正 %n 个错误</numerusform>
            </translation>
        </message>
        <message>
            <source>Billing now %1</source>
            <translation>正在计费 %1</translation>
        </message>
        <message>
            <source>Compare with the cloud</source>
            <translation>与云端核对</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>PDF report...</source>
            <translation>PDF 报告…</translation>
        </message>
        <message>
            <source>Picture as SVG...</source>
            <translation>SVG 架构图…</translation>
        </message>
        <message>
            <source>Picture as PNG...</source>
            <translation>PNG 架构图…</translation>
        </message>
        <message>
            <source>Topology as JSON...</source>
            <translation>JSON 架构文件…</translation>
        </message>
        <message>
            <source>PDF report in Chinese...</source>
            <translation>中文 PDF 报告…</translation>
        </message>
        <message>
            <source>PDF report in English...</source>
            <translation>英文 PDF 报告…</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the exported file</source>
            <translation>打开导出的文件</translation>
        </message>
        <message>
            <source>How to connect</source>
            <translation>连接方式</translation>
        </message>
        <message>
            <source>Connection strings appear here as soon as their resources exist.</source>
            <translation>资源创建后，连接地址显示在这里。</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>Resource</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Resources are being removed.</source>
            <translation>正在删除资源。</translation>
        </message>
        <message>
            <source>Nothing exists yet. This is what will be built.</source>
            <translation>还没有创建任何资源。这是将要创建的架构。</translation>
        </message>
        <message numerus="yes">
            <source>All is ready: %n step(s) done.</source>
            <translation>
                <numerusform>全部就绪，完成 %n 步。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 steps are done.</source>
            <translation>共 %2 步，已完成 %1 步。</translation>
        </message>
        <message>
            <source>Load balancer, %1</source>
            <translation>负载均衡，%1</translation>
        </message>
        <message>
            <source>Database, account %1</source>
            <translation>数据库，账号 %1</translation>
        </message>
        <message>
            <source>Read-only database %1</source>
            <translation>只读数据库 %1</translation>
        </message>
        <message>
            <source>Redis %1</source>
            <translation>Redis %1</translation>
        </message>
        <message>
            <source>Server %1, by DNAT</source>
            <translation>服务器 %1，经 DNAT</translation>
        </message>
        <message>
            <source>Writing the file</source>
            <translation>正在写入文件</translation>
        </message>
        <message>
            <source>The report needs the font WenQuanYi Micro Hei, which is not installed.</source>
            <translation>报告需要“文泉驿微米黑”字体，系统里没有安装。</translation>
        </message>
        <message>
            <source>The file could not be written: %1</source>
            <translation>文件无法写入：%1</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>Not compared with the cloud yet</source>
            <translation>还没有与云端核对</translation>
        </message>
        <message>
            <source>What is shown is what was known when the project was last open.</source>
            <translation>这里显示的是上次打开项目时所知的情况。</translation>
        </message>
        <message>
            <source>The cloud could not be asked</source>
            <translation>无法向云端查询</translation>
        </message>
        <message numerus="yes">
            <source>All %n resource(s) are ready</source>
            <translation>
                <numerusform>%n 个资源全部就绪</numerusform>
            </translation>
        </message>
        <message>
            <source>As the cloud said at %1.</source>
            <translation>云端于 %1 确认。</translation>
        </message>
        <message numerus="yes">
            <source>%n resource(s) are not there</source>
            <translation>
                <numerusform>%n 个资源尚未就绪</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1等，另有 %2 个</translation>
        </message>
        <message>
            <source>%1. As the cloud said at %2.</source>
            <translation>%1。云端于 %2 确认。</translation>
        </message>
        <message>
            <source>Whole plan %1, %2</source>
            <comment>an hour, a month</comment>
            <translation>整个方案 %1，%2</translation>
        </message>
        <message>
            <source>%1. Billing now %2</source>
            <translation>%1；正在计费 %2</translation>
        </message>
        <message numerus="yes">
            <source>Apply %n change(s)</source>
            <translation>
                <numerusform>应用 %n 项变更</numerusform>
            </translation>
        </message>
        <message>
            <source>Terraform configuration...</source>
            <translation>Terraform 配置…</translation>
        </message>
        <message>
            <source>ROS template...</source>
            <translation>ROS 模板…</translation>
        </message>
        <message>
            <source>RAM policy...</source>
            <translation>RAM 权限策略…</translation>
        </message>
        <message>
            <source>Script for the aliyun CLI...</source>
            <translation>阿里云 CLI 脚本…</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>明细</translation>
        </message>
        <message>
            <source>Costs in detail</source>
            <translation>费用明细</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>thing, price</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Removal ended, but this still exists and costs %2 together: %1</source>
            <translation>删除已结束，但以下资源仍然存在，合计 %2：%1</translation>
        </message>
        <message>
            <source>Removal ended, but this still exists: %1. It costs nothing by itself.</source>
            <translation>删除已结束，但以下资源仍然存在：%1。它们本身不产生费用。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::PaneStrip</name>
        <message>
            <source>Topology</source>
            <translation>架构图</translation>
        </message>
        <message>
            <source>Running steps</source>
            <translation>执行中的步骤</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::PasswordRows</name>
        <message>
            <source>Password of %1</source>
            <translation>%1 的密码</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::PictureDialog</name>
        <message>
            <source>Topology</source>
            <translation>架构图</translation>
        </message>
        <message>
            <source>Traffic paths of one thing only</source>
            <translation>只看一处的流量路径</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Fit the picture</source>
            <translation>适合大小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Read as text</source>
            <translation>文字说明</translation>
        </message>
        <message>
            <source>The picture as text</source>
            <translation>架构图的文字说明</translation>
        </message>
        <message>
            <source>Servers of the stack</source>
            <translation>这一叠里的服务器</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::PictureView</name>
        <message>
            <source>Topology</source>
            <translation>架构图</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::PreflightDialog</name>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Check the account</source>
            <translation>检查账号</translation>
        </message>
        <message>
            <source>Asking the cloud</source>
            <translation>正在向云查询</translation>
        </message>
        <message>
            <source>Looking at key, account, quotas and stock. That takes ten seconds at most and changes nothing.</source>
            <translation>正在查看访问密钥、账号、配额和库存。最多需要十秒，不做任何更改。</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Don't create yet</source>
            <translation>暂不创建</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Open the console</source>
            <translation>打开控制台</translation>
        </message>
        <message>
            <source>Something stands against building.</source>
            <translation>有问题阻止创建。</translation>
        </message>
        <message>
            <source>It can be built. Look at the warnings first.</source>
            <translation>可以创建。请先查看警告。</translation>
        </message>
        <message>
            <source>Nothing stands against building, as far as is known.</source>
            <translation>就目前所知，没有问题阻止创建。</translation>
        </message>
        <message>
            <source>Nothing stands against building.</source>
            <translation>没有问题阻止创建。</translation>
        </message>
        <message>
            <source>Create anyway</source>
            <translation>仍然创建</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::PriceButton</name>
        <message>
            <source>%1, %2</source>
            <comment>verb and object, price</comment>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::PublicKeyField</name>
        <message>
            <source>From a file...</source>
            <translation>从文件读取…</translation>
        </message>
        <message>
            <source>Take the public key from a file</source>
            <translation>从文件读取公钥</translation>
        </message>
        <message>
            <source>Public keys (*.pub);;All files (*)</source>
            <translation>公钥 (*.pub);;所有文件 (*)</translation>
        </message>
        <message>
            <source>One line that starts with ssh-rsa; the file ends in .pub.</source>
            <translation>一行，以 ssh-rsa 开头；文件以 .pub 结尾。</translation>
        </message>
        <message>
            <source>The file can't be read.</source>
            <translation>文件读不了。</translation>
        </message>
        <message>
            <source>This is the private key. It stays with you: choose the file beside it that ends in .pub.</source>
            <translation>这是私钥，只留在本机；选旁边以 .pub 结尾的文件。</translation>
        </message>
        <message>
            <source>The file holds no public key in the form of OpenSSH.</source>
            <translation>文件里没有 OpenSSH 格式的公钥。</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::Rail</name>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未选用</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n 个错误</numerusform>
            </translation>
        </message>
        <message>
            <source>Being filled in</source>
            <translation>填写中</translation>
        </message>
        <message>
            <source>Being removed</source>
            <translation>删除中</translation>
        </message>
        <message>
            <source>Creating, %1</source>
            <comment>time left</comment>
            <translation>创建中，%1</translation>
        </message>
        <message>
            <source>Creating</source>
            <translation>创建中</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>已创建</translation>
        </message>
        <message>
            <source>%1 of %2 created</source>
            <translation>已创建 %1/%2</translation>
        </message>
        <message numerus="yes">
            <source>%n zone(s)</source>
            <translation>
                <numerusform>%n 个可用区</numerusform>
            </translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>总览</translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n 条警告</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n 条提示</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to look at</source>
            <translation>没有提示</translation>
        </message>
        <message>
            <source>Saved automatically</source>
            <translation>已自动保存</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未能保存</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::RecentPanel</name>
        <message>
            <source>practice</source>
            <translation>练习</translation>
        </message>
        <message>
            <source>account %1</source>
            <translation>账号 %1</translation>
        </message>
        <message>
            <source>Draft, nothing created</source>
            <translation>草稿，尚未创建</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) failed</source>
            <translation>
                <numerusform>%n 步失败</numerusform>
            </translation>
        </message>
        <message>
            <source>Interrupted, goes on when opened</source>
            <translation>已中断，打开后继续</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) ready</source>
            <translation>
                <numerusform>%n 步就绪</numerusform>
            </translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>最近的项目</translation>
        </message>
        <message>
            <source>Open...</source>
            <translation>打开…</translation>
        </message>
        <message>
            <source>Open a project file</source>
            <translation>打开项目文件</translation>
        </message>
        <message>
            <source>None yet. The tutorial in practice is a good start: about ten minutes, every step explained.</source>
            <translation>还没有。可以先用练习模式做一遍教程：约十分钟，每一步都有说明。</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ReleaseField</name>
        <message>
            <source>Released by itself at</source>
            <translation>自动释放时间</translation>
        </message>
        <message>
            <source>Released by itself</source>
            <translation>自动释放</translation>
        </message>
        <message>
            <source>Moment of the release, in the time of this computer</source>
            <translation>释放时间（本机时间）</translation>
        </message>
        <message>
            <source>In the time of this computer</source>
            <translation>本机时间</translation>
        </message>
        <message numerus="yes">
            <source>Must be at least %n minute(s) ahead.</source>
            <translation>
                <numerusform>至少要在 %n 分钟之后。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Can be %n year(s) ahead at most.</source>
            <translation>
                <numerusform>最多在 %n 年之内。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::RemovalDialog</name>
        <message>
            <source>Remove all resources</source>
            <translation>删除全部资源</translation>
        </message>
        <message numerus="yes">
            <source>%n resource(s) will be removed for good</source>
            <translation>
                <numerusform>将永久删除 %n 个资源</numerusform>
            </translation>
        </message>
        <message>
            <source>Subscriptions can't be released: they bill until they end.</source>
            <translation>包年包月的资源不能释放，到期前一直计费。</translation>
        </message>
        <message>
            <source>Resources in the order of their removal</source>
            <translation>按删除顺序排列的资源</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Type the project's name, %1, to confirm</source>
            <translation>输入项目名称 %1 以确认</translation>
        </message>
        <message>
            <source>Data on disks, in the database and in the cache is lost. What ends is what is billed now: %1.</source>
            <translation>磁盘、数据库和缓存中的数据将丢失。不再产生目前的费用：%1。</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>撤销这一步</translation>
        </message>
        <message>
            <source>Data in what is removed is lost. Other steps stay as they are.</source>
            <translation>删除的资源中的数据会丢失，其他步骤保持不变。</translation>
        </message>
        <message>
            <source>Remove these resources</source>
            <translation>删除这些资源</translation>
        </message>
        <message>
            <source>&amp;Back up the database first and keep that backup</source>
            <translation>先备份数据库并保留该备份</translation>
        </message>
        <message>
            <source>It takes some minutes longer. The backup outlives the instance and costs storage until you delete it in the console.</source>
            <translation>需要多等几分钟。备份在实例释放后仍会保留，存储费用一直计到您在控制台删除为止。</translation>
        </message>
        <message>
            <source>Server %1</source>
            <translation>服务器 %1</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::RowTable</name>
        <message>
            <source>Remove %1</source>
            <translation>删除 %1</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::SecretField</name>
        <message>
            <source>Kept in the credential store</source>
            <translation>已存入系统钥匙串</translation>
        </message>
        <message>
            <source>The credential store refused it; one will be made</source>
            <translation>系统钥匙串拒绝保存，将自动生成</translation>
        </message>
        <message>
            <source>Not kept: 8 to 30 characters with three of upper case, lower case, digits, specials</source>
            <translation>未保存：需要 8 到 30 个字符，且包含大写字母、小写字母、数字、特殊字符中的三种</translation>
        </message>
        <message>
            <source>Not kept: 8 to 32 characters with three of upper case, lower case, digits, !@#$%^&amp;*()_+-=</source>
            <translation>未保存：需要 8 到 32 个字符，且包含大写字母、小写字母、数字、特殊字符 !@#$%^&amp;*()_+-= 中的三种</translation>
        </message>
        <message>
            <source>Left empty, one is made</source>
            <translation>留空则自动生成</translation>
        </message>
        <message>
            <source>Copy the password</source>
            <translation>复制密码</translation>
        </message>
        <message>
            <source>%1: copy</source>
            <translation>%1：复制</translation>
        </message>
        <message>
            <source>Copied to the clipboard</source>
            <translation>已复制到剪贴板</translation>
        </message>
        <message>
            <source>Not in this computer's credential store</source>
            <translation>本机的系统钥匙串里没有</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ServerGroupEditor</name>
        <message>
            <source>Payment</source>
            <translation>付费方式</translation>
        </message>
        <message>
            <source>Amount and place</source>
            <translation>数量与位置</translation>
        </message>
        <message>
            <source>Remove group</source>
            <translation>删除这组</translation>
        </message>
        <message>
            <source>Remove group %1</source>
            <translation>删除 %1 组</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>servers are called name-1, name-2 ...</source>
            <translation>服务器名为“名称-1”“名称-2”……</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>equal servers</source>
            <translation>台相同的服务器</translation>
        </message>
        <message>
            <source>vSwitches</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>The servers take turns: the first goes to the first vSwitch, the second to the second.</source>
            <translation>服务器轮流放置：第一台在第一个交换机，第二台在第二个。</translation>
        </message>
        <message>
            <source>Public address</source>
            <translation>公网地址</translation>
        </message>
        <message>
            <source>Public bandwidth</source>
            <translation>公网带宽</translation>
        </message>
        <message>
            <source>Mbit/s for each server; 0 is none</source>
            <translation>Mbit/s，每台；0 表示没有</translation>
        </message>
        <message>
            <source>Servers in %1</source>
            <translation>%1 里的服务器</translation>
        </message>
        <message>
            <source>Instance type</source>
            <translation>实例规格</translation>
        </message>
        <message>
            <source>Image and disks</source>
            <translation>镜像与磁盘</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>I/O optimised</source>
            <translation>I/O 优化</translation>
        </message>
        <message>
            <source>Disk access</source>
            <translation>磁盘访问</translation>
        </message>
        <message>
            <source>Old series let one choose. Without it they mount basic disks only.</source>
            <translation>老系列可以选择；不优化时只能挂普通云盘。</translation>
        </message>
        <message>
            <source>System disk</source>
            <translation>系统盘</translation>
        </message>
        <message>
            <source>Data disk</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>Performance level</source>
            <translation>性能级别</translation>
        </message>
        <message>
            <source>GiB</source>
            <translation>GiB</translation>
        </message>
        <message>
            <source>data disk %1</source>
            <translation>数据盘 %1</translation>
        </message>
        <message>
            <source>Remove data disk</source>
            <translation>删除数据盘</translation>
        </message>
        <message>
            <source>Add data disk</source>
            <translation>添加数据盘</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台</numerusform>
            </translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Pay-as-you-go</source>
            <translation>按量付费</translation>
        </message>
        <message>
            <source>Subscription</source>
            <translation>包年包月</translation>
        </message>
        <message>
            <source>From %1 GiB on</source>
            <translation>%1 GiB 起</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>More options</source>
            <translation>更多设置</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ServerOptions</name>
        <message>
            <source>Host name</source>
            <translation>主机名</translation>
        </message>
        <message>
            <source>numbered for each server; empty: the cloud chooses</source>
            <translation>每台自动编号；留空则由云决定</translation>
        </message>
        <message>
            <source>2 to 11 letters, digits and single hyphens; a letter first.</source>
            <translation>2 到 11 个字母、数字或不连续的短横线，以字母开头。</translation>
        </message>
        <message>
            <source>User data</source>
            <translation>用户数据</translation>
        </message>
        <message>
            <source>Runs once, at the first boot, as root. Whoever is logged in can read it: no passwords.</source>
            <translation>首次启动时以 root 身份运行一次。登录服务器的人都能读到，不要写密码。</translation>
        </message>
        <message>
            <source>Servers without I/O optimisation take no user data.</source>
            <translation>没有 I/O 优化的服务器不支持用户数据。</translation>
        </message>
        <message>
            <source>The cloud's default</source>
            <translation>云的默认值</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>标准模式</translation>
        </message>
        <message>
            <source>Unlimited</source>
            <translation>无性能约束模式</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>突发性能</translation>
        </message>
        <message>
            <source>Stays fast without credits and bills for it.</source>
            <translation>积分用完也不降速，超出部分计费。</translation>
        </message>
        <message>
            <source>Without credits it slows down to its baseline.</source>
            <translation>积分用完后降到基准性能。</translation>
        </message>
        <message>
            <source>Of burstable types alone.</source>
            <translation>只有突发性能规格才有。</translation>
        </message>
        <message>
            <source>Deletion protection</source>
            <translation>删除保护</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>保护</translation>
        </message>
        <message>
            <source>Nobody deletes them by mistake elsewhere. Removal from here turns it off first.</source>
            <translation>防止在别处误删；从这里删除时会先关掉它。</translation>
        </message>
        <message>
            <source>End</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Servers and their disks are then gone with all data, so that a trial costs nothing for ever.</source>
            <translation>到时服务器和云盘连同数据一起释放，试用不会一直计费。</translation>
        </message>
        <message>
            <source>Ends %1</source>
            <translation>%1 释放</translation>
        </message>
        <message>
            <source>As the cloud has it</source>
            <translation>按云的默认值</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ServersPage</name>
        <message>
            <source>Equal servers inside the network, out of direct reach of the internet.</source>
            <translation>网络里几台相同的服务器，公网不能直接访问。</translation>
        </message>
        <message>
            <source>Add group of other servers</source>
            <translation>添加一组不同的服务器</translation>
        </message>
        <message>
            <source>Add group of servers</source>
            <translation>添加一组服务器</translation>
        </message>
        <message>
            <source>Security group</source>
            <translation>安全组</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>策略</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Ports</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Other side</source>
            <translation>对端地址</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>Remove rule</source>
            <translation>删除规则</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>添加规则</translation>
        </message>
        <message>
            <source>No rule</source>
            <translation>没有规则</translation>
        </message>
        <message>
            <source>Nothing can reach the servers.</source>
            <translation>任何流量都到不了服务器。</translation>
        </message>
        <message>
            <source>Inbound</source>
            <translation>入方向</translation>
        </message>
        <message>
            <source>Outbound</source>
            <translation>出方向</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>New key pair</source>
            <translation>新建密钥对</translation>
        </message>
        <message>
            <source>My public key</source>
            <translation>已有公钥</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Log in with</source>
            <translation>登录方式</translation>
        </message>
        <message>
            <source>Key pair</source>
            <translation>密钥对</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>Choose where the private key is saved</source>
            <translation>选择私钥的保存位置</translation>
        </message>
        <message>
            <source>Save the private key as</source>
            <translation>私钥另存为</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>私钥文件</translation>
        </message>
        <message>
            <source>Made on this computer, readable by you alone. Only the public half is sent.</source>
            <translation>在本机生成，只有当前用户可读；只上传公钥。</translation>
        </message>
        <message>
            <source>Public key</source>
            <translation>公钥</translation>
        </message>
        <message>
            <source>Of the user root. Stays in the credential store, never in the project.</source>
            <translation>root 用户的密码，只存入系统钥匙串，不写进项目。</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s)</source>
            <translation>
                <numerusform>%n 条规则</numerusform>
            </translation>
        </message>
        <message>
            <source>No servers</source>
            <translation>没有服务器</translation>
        </message>
        <message>
            <source>The network stays empty. A load balancer and DNAT entries need servers.</source>
            <translation>网络是空的。负载均衡和 DNAT 条目都需要服务器。</translation>
        </message>
        <message>
            <source>Add servers</source>
            <translation>添加服务器</translation>
        </message>
        <message>
            <source>Add rules</source>
            <translation>添加规则</translation>
        </message>
        <message>
            <source>Web: HTTP and HTTPS from everywhere</source>
            <translation>网站：任何地址的 HTTP 和 HTTPS</translation>
        </message>
        <message>
            <source>SSH from my address range</source>
            <translation>从我的网段 SSH 登录</translation>
        </message>
        <message>
            <source>Everything inside the VPC</source>
            <translation>专有网络内全部放行</translation>
        </message>
        <message>
            <source>A rule of my own</source>
            <translation>自定义规则</translation>
        </message>
        <message>
            <source>Password of the servers</source>
            <translation>服务器的密码</translation>
        </message>
        <message>
            <source>The rules below are added to an existing group, and only they are removed from it again.</source>
            <translation>以下规则会添加到已有安全组，删除时也只移除这些规则。</translation>
        </message>
        <message>
            <source>New security group</source>
            <translation>新建安全组</translation>
        </message>
        <message>
            <source>Existing key pair</source>
            <translation>已有密钥对</translation>
        </message>
        <message>
            <source>In the account</source>
            <translation>账号中已有</translation>
        </message>
        <message>
            <source>You have its private key. It is used as it is and never removed.</source>
            <translation>私钥由您保管。密钥对原样使用，不会被删除。</translation>
        </message>
        <message>
            <source>Out: to the VPC and web sites alone</source>
            <translation>出方向：只允许专有网络和网站</translation>
        </message>
        <message>
            <source>Database inside the VPC alone (port %1)</source>
            <translation>数据库：只限专有网络内（%1 端口）</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::SidePane</name>
        <message>
            <source>Getting ready</source>
            <translation>准备中</translation>
        </message>
        <message>
            <source>Removing resources</source>
            <translation>正在删除资源</translation>
        </message>
        <message>
            <source>Creating resources</source>
            <translation>正在创建资源</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <comment>progress, time</comment>
            <translation>%1，还要%2</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Whole plan</source>
            <translation>全部建成后</translation>
        </message>
        <message>
            <source>Billing now %1</source>
            <translation>正在计费 %1</translation>
        </message>
        <message>
            <source>The whole plan costs %1, %2. %3.</source>
            <translation>全部建成后 %1，%2。%3。</translation>
        </message>
        <message>
            <source>Topology</source>
            <translation>架构图</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>No step is running. Steps are listed here while resources are created or removed.</source>
            <translation>当前没有步骤在执行。创建或删除资源时，步骤会列在这里。</translation>
        </message>
        <message>
            <source>Traffic paths of one thing only</source>
            <translation>只看一处的流量路径</translation>
        </message>
        <message>
            <source>Fit the picture</source>
            <translation>适合大小</translation>
        </message>
        <message>
            <source>Enlarge the picture</source>
            <translation>放大查看架构图</translation>
        </message>
        <message>
            <source>Removal is paused</source>
            <translation>删除已暂停</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) are left. Nothing runs; what exists stays, and is billed.</source>
            <translation>
                <numerusform>还剩 %n 个步骤。现在没有任何步骤在运行；已有的资源仍然保留并计费。</numerusform>
            </translation>
        </message>
        <message>
            <source>Pausing once what is in flight has ended</source>
            <translation>进行中的步骤结束后暂停</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Starts nothing more; what is in flight is brought to its end first</source>
            <translation>不再开始新的步骤，并等待进行中的步骤结束</translation>
        </message>
        <message>
            <source>Pause after what is in flight</source>
            <translation>进行中的步骤结束后暂停</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Goes on with the steps that are left</source>
            <translation>继续完成剩下的步骤</translation>
        </message>
        <message>
            <source>Resume the steps that are left</source>
            <translation>继续完成剩下的步骤</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Ask the cloud again what it sells and for how much</source>
            <translation>再次向云查询在售的规格和价格</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>明细</translation>
        </message>
        <message>
            <source>Costs in detail</source>
            <translation>费用明细</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::SpendingLimitDialog</name>
        <message>
            <source>Spending limit</source>
            <translation>支出上限</translation>
        </message>
        <message>
            <source>Before something is created that brings this project above the limit, the program asks. It does not limit what the cloud bills.</source>
            <translation>当创建会使本项目的费用超过上限时，程序会先询问。它不限制云的实际计费。</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>A month at most</source>
            <translation>每月最多</translation>
        </message>
        <message>
            <source>Set limit</source>
            <translation>设置上限</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>The whole plan now</source>
            <translation>整个方案目前</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::StartPage</name>
        <message>
            <source>A small, safe cloud architecture in five steps. Every price is shown before you spend.</source>
            <translation>五步搭好一套小而安全的云上架构，花钱之前先看到价格。</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>选择模板</translation>
        </message>
        <message>
            <source>Tutorial</source>
            <translation>教程</translation>
        </message>
        <message>
            <source>Follows the five chapters of the tutorial: two zones, two servers, a database with a standby, Redis, a load balancer.</source>
            <translation>按教程的五章搭建：两个可用区、两台服务器、主备数据库、Redis、负载均衡。</translation>
        </message>
        <message>
            <source>Two zones</source>
            <translation>双可用区</translation>
        </message>
        <message>
            <source>The tutorial grown up: four servers, Redis in a second zone, a read-only database instance.</source>
            <translation>教程的加强版：四台服务器、Redis 备节点在第二个可用区、数据库只读实例。</translation>
        </message>
        <message>
            <source>Starter</source>
            <translation>入门</translation>
        </message>
        <message>
            <source>One server, a single-node database, a load balancer. The cheapest that works.</source>
            <translation>一台服务器、单节点数据库、负载均衡，够用且最便宜。</translation>
        </message>
        <message>
            <source>Where to build it</source>
            <translation>在哪里创建</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>练习模式</translation>
        </message>
        <message>
            <source>A simulated cloud on this computer. Free, needs no account, behaves like the real one.</source>
            <translation>本机上的模拟云：免费，不需要账号，表现与真实的云一致。</translation>
        </message>
        <message>
            <source>My Alibaba Cloud account</source>
            <translation>我的阿里云账号</translation>
        </message>
        <message>
            <source>Real resources, billed by the cloud. The access key stays in the system's credential store.</source>
            <translation>创建真实资源，由阿里云计费。访问密钥保存在系统钥匙串里。</translation>
        </message>
        <message>
            <source>China</source>
            <translation>中国站</translation>
        </message>
        <message>
            <source>International</source>
            <translation>国际站</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>站点</translation>
        </message>
        <message>
            <source>Type it in</source>
            <translation>手动输入</translation>
        </message>
        <message>
            <source>A kept key</source>
            <translation>已保存的密钥</translation>
        </message>
        <message>
            <source>No key was kept yet.</source>
            <translation>还没有保存过密钥。</translation>
        </message>
        <message>
            <source>From the environment</source>
            <translation>来自环境变量</translation>
        </message>
        <message>
            <source>Access key</source>
            <translation>访问密钥</translation>
        </message>
        <message>
            <source>Kept key</source>
            <translation>已保存的密钥</translation>
        </message>
        <message>
            <source>AccessKey ID</source>
            <translation>AccessKey ID</translation>
        </message>
        <message>
            <source>AccessKey secret</source>
            <translation>AccessKey Secret</translation>
        </message>
        <message>
            <source>Use the key of a RAM user with the rights of this plan, not of the main account.</source>
            <translation>使用只有本方案所需权限的 RAM 用户的密钥，不要用主账号的。</translation>
        </message>
        <message>
            <source>Security token</source>
            <translation>安全令牌</translation>
        </message>
        <message>
            <source>Only for a temporary key of STS.</source>
            <translation>仅 STS 临时密钥需要。</translation>
        </message>
        <message>
            <source>Name of the key</source>
            <translation>密钥名称</translation>
        </message>
        <message>
            <source>In the system's credential store</source>
            <translation>存入系统钥匙串</translation>
        </message>
        <message>
            <source>For this session only</source>
            <translation>仅本次使用</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保存方式</translation>
        </message>
        <message>
            <source>The environment holds an access key (ALIBABA_CLOUD_ACCESS_KEY_ID).</source>
            <translation>环境变量里有访问密钥（ALIBABA_CLOUD_ACCESS_KEY_ID）。</translation>
        </message>
        <message>
            <source>The environment holds no access key. Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET and start the program again.</source>
            <translation>环境变量里没有访问密钥。设置 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET 后重新启动程序。</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地域</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Saved in</source>
            <translation>保存位置</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>Project file</source>
            <translation>项目文件</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>Choose the project file</source>
            <translation>选择项目文件</translation>
        </message>
        <message>
            <source>Save the project as</source>
            <translation>项目另存为</translation>
        </message>
        <message>
            <source>Cloudsteps projects (*.cloudsteps)</source>
            <translation>云阶项目 (*.cloudsteps)</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>创建项目</translation>
        </message>
        <message>
            <source>Practice: nothing will be charged</source>
            <translation>练习模式，不扣费</translation>
        </message>
        <message>
            <source>Nothing is created or charged before the next page says so</source>
            <translation>在后面的页面确认之前，不会创建任何资源，也不会扣费</translation>
        </message>
        <message>
            <source>Enter a name</source>
            <translation>填写名称</translation>
        </message>
        <message>
            <source>Choose where to save it</source>
            <translation>选择保存位置</translation>
        </message>
        <message>
            <source>Enter the access key</source>
            <translation>填写访问密钥</translation>
        </message>
        <message>
            <source>There is no key in the environment</source>
            <translation>环境变量里没有密钥</translation>
        </message>
        <message>
            <source>The access key could not be kept.</source>
            <translation>访问密钥没能保存。</translation>
        </message>
        <message>
            <source>The system's credential store refused or is not there. Keep it for this session only.</source>
            <translation>系统钥匙串拒绝保存或不存在。可以选择仅本次使用。</translation>
        </message>
        <message>
            <source>The project could not be created.</source>
            <translation>项目没能创建。</translation>
        </message>
        <message>
            <source>Choose a template instead</source>
            <translation>改用模板</translation>
        </message>
        <message>
            <source>The topology of “%1”, as it is planned there, built anew in your account. What is on sale and what it costs is asked of the real cloud.</source>
            <translation>在真实账号里按“%1”的方案重新搭建。有哪些在售、价格多少，都向真实的云查询。</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::StepsList</name>
        <message>
            <source>held up</source>
            <translation>受阻</translation>
        </message>
        <message>
            <source>any moment</source>
            <translation>即将完成</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::TypePicker</name>
        <message>
            <source>Filter types</source>
            <translation>筛选规格</translation>
        </message>
        <message>
            <source>Any vCPU</source>
            <translation>vCPU 不限</translation>
        </message>
        <message>
            <source>1-2 vCPU</source>
            <translation>1-2 vCPU</translation>
        </message>
        <message>
            <source>4 vCPU</source>
            <translation>4 vCPU</translation>
        </message>
        <message>
            <source>8 vCPU and more</source>
            <translation>8 vCPU 及以上</translation>
        </message>
        <message>
            <source>Number of vCPU</source>
            <translation>vCPU 数量</translation>
        </message>
        <message>
            <source>All families</source>
            <translation>全部规格族</translation>
        </message>
        <message>
            <source>Instance types</source>
            <translation>实例规格</translation>
        </message>
        <message>
            <source>Instance type</source>
            <translation>实例规格</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>vCPU</source>
            <translation>vCPU</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>I/O optimised</source>
            <translation>I/O 优化</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>库存</translation>
        </message>
        <message>
            <source>Per hour</source>
            <translation>每小时</translation>
        </message>
        <message>
            <source>Series I</source>
            <translation>系列 I</translation>
        </message>
        <message>
            <source>Series II</source>
            <translation>系列 II</translation>
        </message>
        <message>
            <source>Series III</source>
            <translation>系列 III</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>在售</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>可选</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>始终</translation>
        </message>
        <message>
            <source>In stock</source>
            <translation>有货</translation>
        </message>
        <message>
            <source>Sold out in %1</source>
            <translation>%1 区售罄</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message numerus="yes">
            <source>%n type(s)</source>
            <translation>
                <numerusform>%n 种规格</numerusform>
            </translation>
        </message>
        <message>
            <source>Any memory</source>
            <translation>内存不限</translation>
        </message>
        <message>
            <source>Up to 4 GiB</source>
            <translation>4 GiB 以内</translation>
        </message>
        <message>
            <source>5-16 GiB</source>
            <translation>5-16 GiB</translation>
        </message>
        <message>
            <source>More than 16 GiB</source>
            <translation>16 GiB 以上</translation>
        </message>
        <message>
            <source>Series or family</source>
            <translation>系列或规格族</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::UnclaimedDialog</name>
        <message>
            <source>Remove what is unknown</source>
            <translation>删除未知资源</translation>
        </message>
        <message>
            <source>%1 will be removed for good</source>
            <translation>%1 将被永久删除</translation>
        </message>
        <message>
            <source>%1. The project doesn't know what it is used for. What is stored on it is lost; what still uses it may stop working.</source>
            <translation>%1。项目不清楚它的用途。其中存储的内容会丢失，仍在使用它的资源可能停止工作。</translation>
        </message>
        <message>
            <source>Type its id, %1, to confirm</source>
            <translation>请输入其 ID %1 以确认</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::UsageRow</name>
        <message>
            <source>By use, on top</source>
            <translation>另按用量计费</translation>
        </message>
        <message>
            <source>Outbound traffic</source>
            <translation>公网流出流量</translation>
        </message>
        <message>
            <source>Load balancer in use</source>
            <translation>负载均衡用量</translation>
        </message>
        <message>
            <source>Backups beyond what is free</source>
            <translation>超出免费额度的备份</translation>
        </message>
        <message>
            <source>LCU, all the time</source>
            <translation>个 LCU，持续使用</translation>
        </message>
        <message>
            <source>GB a month</source>
            <translation>GB/月</translation>
        </message>
        <message>
            <source>%1 a month</source>
            <comment>amount</comment>
            <translation>%1/月</translation>
        </message>
        <message>
            <source>price unknown</source>
            <translation>价格未知</translation>
        </message>
        <message>
            <source>Together %1 a month</source>
            <comment>amount</comment>
            <translation>合计 %1/月</translation>
        </message>
        <message>
            <source>Together at least %1 a month</source>
            <comment>amount</comment>
            <translation>合计至少 %1/月</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::UserDataField</name>
        <message>
            <source>Install a web server</source>
            <translation>安装网站服务器</translation>
        </message>
        <message>
            <source>%1 of %2 bytes</source>
            <translation>%1 / %2 字节</translation>
        </message>
        <message>
            <source>Apache on port 80 that answers with the server's name</source>
            <translation>在 80 端口安装 Apache，返回服务器的名称</translation>
        </message>
        <message>
            <source>Only into an empty field: what is there would be lost</source>
            <translation>只能填入空白的输入框，以免覆盖已有内容</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::Window</name>
        <message>
            <source>The project could not be opened.</source>
            <translation>项目没能打开。</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>Cloudsteps projects (*.cloudsteps);;All files (*)</source>
            <translation>云阶项目 (*.cloudsteps);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Starting the practice cloud</source>
            <translation>正在启动练习用的模拟云</translation>
        </message>
        <message>
            <source>Reading the access key</source>
            <translation>正在读取访问密钥</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Practice, nothing is charged</source>
            <translation>练习模式，不扣费</translation>
        </message>
        <message>
            <source>Account %1</source>
            <translation>账号 %1</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo: %1</source>
            <translation>重做：%1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Whole plan %1</source>
            <translation>全部建成后 %1</translation>
        </message>
        <message>
            <source>Cloudsteps</source>
            <translation>云阶</translation>
        </message>
        <message>
            <source>%1 - Cloudsteps</source>
            <comment>project</comment>
            <translation>%1 - 云阶</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>&amp;Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>&amp;New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>&amp;Open...</source>
            <translation>打开…</translation>
        </message>
        <message>
            <source>Export &amp;PDF report...</source>
            <translation>导出 PDF 报告…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>&amp;Overview</source>
            <translation>总览</translation>
        </message>
        <message>
            <source>&amp;Compare with the cloud</source>
            <translation>与云端核对</translation>
        </message>
        <message>
            <source>&amp;Dark colours</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>&amp;Alibaba Cloud documentation</source>
            <translation>阿里云文档</translation>
        </message>
        <message>
            <source>A&amp;bout Cloudsteps</source>
            <translation>关于云阶</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Work is under way</source>
            <translation>正在进行</translation>
        </message>
        <message>
            <source>What was sent goes on in the cloud either way. The project remembers it and goes on when it is opened again.</source>
            <translation>已发送的操作会在云端继续。项目会记住进度，下次打开时接着做。</translation>
        </message>
        <message>
            <source>Keep working</source>
            <translation>继续工作</translation>
        </message>
        <message>
            <source>Finish what is in flight, then close</source>
            <translation>等已发送的操作结束再关闭</translation>
        </message>
        <message>
            <source>Close now</source>
            <translation>立即关闭</translation>
        </message>
        <message>
            <source>&amp;Pause after what is in flight</source>
            <translation>进行中的步骤结束后暂停</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>&amp;Duplicate...</source>
            <translation>复制项目…</translation>
        </message>
        <message>
            <source>&amp;Log of calls</source>
            <translation>调用日志</translation>
        </message>
        <message>
            <source>&amp;User guide</source>
            <translation>用户指南</translation>
        </message>
        <message>
            <source>Resources are still being removed.</source>
            <translation>仍有资源正在删除。</translation>
        </message>
        <message>
            <source>Resources are still being created.</source>
            <translation>仍有资源正在创建。</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Being removed: %1</source>
            <translation>正在删除：%1</translation>
        </message>
        <message>
            <source>Being created: %1</source>
            <translation>正在创建：%1</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>使用 %1</translation>
        </message>
        <message>
            <source>Go on without it</source>
            <translation>不要它，继续</translation>
        </message>
        <message>
            <source>%1-copy</source>
            <comment>file name</comment>
            <translation>%1-副本</translation>
        </message>
        <message>
            <source>Duplicate the project</source>
            <translation>复制项目</translation>
        </message>
        <message>
            <source>&amp;Build for real...</source>
            <translation>用真实账号搭建…</translation>
        </message>
        <message>
            <source>Changes are not saved</source>
            <translation>更改尚未保存</translation>
        </message>
        <message>
            <source>The last changes of “%1” could not be written to its file.</source>
            <translation>“%1”最近的更改没能写入项目文件。</translation>
        </message>
        <message>
            <source>Make room on the disk or check the folder's permissions, then save again.</source>
            <translation>腾出磁盘空间或检查文件夹权限，然后再次保存。</translation>
        </message>
        <message>
            <source>Save again</source>
            <translation>再次保存</translation>
        </message>
        <message>
            <source>Leave without them</source>
            <translation>不保存，离开</translation>
        </message>
        <message>
            <source>Above the spending limit</source>
            <translation>超过支出上限</translation>
        </message>
        <message>
            <source>Nothing was created yet.</source>
            <translation>尚未创建任何资源。</translation>
        </message>
        <message>
            <source>A part has no known price, so it may be more. Nothing was created yet.</source>
            <translation>有一部分价格未知，实际可能更高。尚未创建任何资源。</translation>
        </message>
        <message>
            <source>Don't create</source>
            <translation>不创建</translation>
        </message>
        <message>
            <source>Create anyway</source>
            <translation>仍然创建</translation>
        </message>
        <message>
            <source>&amp;Find a zone...</source>
            <translation>查找可用区…</translation>
        </message>
        <message>
            <source>Check the &amp;account...</source>
            <translation>检查账号…</translation>
        </message>
        <message>
            <source>Spending &amp;limit...</source>
            <translation>支出上限…</translation>
        </message>
        <message>
            <source>Show closed &amp;notes again</source>
            <translation>重新显示已关闭的提示</translation>
        </message>
        <message>
            <source>&amp;Examine account and connection...</source>
            <translation>检测账号与连接…</translation>
        </message>
        <message numerus="yes">
            <source>The cloud differs from the project in %n place(s)</source>
            <translation>
                <numerusform>云上有 %n 处与项目不一致</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>What the project costs with this: %1. Its limit: %2 a month.</source>
            <translation>创建后项目的费用：%1。上限：每月 %2。</translation>
        </message>
        <message>
            <source>&amp;Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>As the &amp;system has it</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 磅</translation>
        </message>
        <message>
            <source>The text has the new size when Cloudsteps is started again.</source>
            <translation>重新启动云阶后，文字将使用新的大小。</translation>
        </message>
        <message>
            <source>%1 is no longer there, or belongs to the project meanwhile</source>
            <translation>%1 已不存在，或已属于本项目</translation>
        </message>
        <message>
            <source>Compare again</source>
            <translation>重新核对</translation>
        </message>
        <message>
            <source>Enter another key...</source>
            <translation>输入其他密钥…</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ZoneDialog</name>
        <message>
            <source>Move everything there</source>
            <translation>全部移到该可用区</translation>
        </message>
        <message>
            <source>Find a zone</source>
            <translation>查找可用区</translation>
        </message>
        <message>
            <source>Zones of %1 by what they sell now of your plan.</source>
            <translation>%1的可用区，按当前在售的情况与方案比对。</translation>
        </message>
        <message>
            <source>What needs a zone</source>
            <translation>需要可用区的内容</translation>
        </message>
        <message>
            <source>Everything in the plan, in one zone</source>
            <translation>方案中的全部内容，放在一个可用区</translation>
        </message>
        <message>
            <source>vSwitch %1 and what is in it, now in %2</source>
            <translation>交换机 %1 及其中的内容，现在在%2</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>what is not sold, field that wants it</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1: sells everything</source>
            <comment>zone</comment>
            <translation>%1：全部在售</translation>
        </message>
        <message>
            <source>%1. Now there: %2</source>
            <translation>%1。现在在那里的有：%2</translation>
        </message>
        <message>
            <source>%1 comes next. It lacks: %2</source>
            <translation>其次是%1，缺少：%2</translation>
        </message>
        <message>
            <source>No zone of this region is known.</source>
            <translation>没有该地域的可用区信息。</translation>
        </message>
        <message>
            <source>The vSwitch exists already and can't move. Add a vSwitch in that zone and place things in it.</source>
            <translation>交换机已经存在，不能移动。可以在该可用区添加交换机，把资源放进去。</translation>
        </message>
        <message>
            <source>Everything is there already.</source>
            <translation>全部内容已经在那里。</translation>
        </message>
        <message>
            <source>All vSwitches move to one zone: when it fails, everything stops. Moving one vSwitch keeps two zones.</source>
            <translation>所有交换机移到同一可用区：该可用区故障时全部停止。只移动一个交换机可以保留两个可用区。</translation>
        </message>
        <message>
            <source>What lies in the vSwitch moves with it. It can be undone.</source>
            <translation>交换机中的内容随之移动。可以撤销。</translation>
        </message>
        <message>
            <source>Move to %1</source>
            <comment>zone</comment>
            <translation>移到%1</translation>
        </message>
    </context>
    <context>
        <name>Cloudsteps::ZoneWords</name>
        <message>
            <source>vSwitches</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>NAT gateways</source>
            <translation>NAT 网关</translation>
        </message>
        <message>
            <source>servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>databases</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Redis</source>
            <translation>Redis</translation>
        </message>
        <message>
            <source>load balancers</source>
            <translation>负载均衡</translation>
        </message>
        <message>
            <source>%1, no %2 there</source>
            <comment>vSwitch with its zone, product</comment>
            <translation>%1，该可用区没有%2</translation>
        </message>
        <message>
            <source>%1, %2 sold out</source>
            <comment>vSwitch with its zone, class</comment>
            <translation>%1，%2 已售罄</translation>
        </message>
    </context>
    <context>
        <name>DatabaseWords</name>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Read and write</source>
            <translation>读写</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>所有者</translation>
        </message>
        <message>
            <source>Structure only</source>
            <translation>仅 DDL</translation>
        </message>
        <message>
            <source>Data only</source>
            <translation>仅 DML</translation>
        </message>
        <message>
            <source>Single node</source>
            <translation>单节点（基础系列）</translation>
        </message>
        <message>
            <source>Dual-node high availability</source>
            <translation>双节点高可用（高可用系列）</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群系列</translation>
        </message>
        <message>
            <source>Always On</source>
            <translation>集群系列（Always On）</translation>
        </message>
        <message>
            <source>One node. When it fails, the database is away until it has been made anew. The cheapest, for trying things out.</source>
            <translation>单个节点。节点故障后，要等重建完成才能恢复服务。价格最低，适合试用。</translation>
        </message>
        <message>
            <source>A primary and a standby that follows it. When the primary fails, the standby takes over by itself.</source>
            <translation>一个主节点和一个实时同步的备节点。主节点故障时自动切换到备节点。</translation>
        </message>
        <message>
            <source>A primary and standbys that can answer reads too. When the primary fails, one of them takes over.</source>
            <translation>一个主节点和若干可读的备节点。主节点故障时，由其中一个备节点接管。</translation>
        </message>
        <message>
            <source>SQL Server's own cluster: a primary and a secondary that can answer reads.</source>
            <translation>SQL Server 自带的集群：一个主节点和一个可读的辅助节点。</translation>
        </message>
        <message>
            <source>A single node has cloud disks only.</source>
            <translation>基础系列只有云盘。</translation>
        </message>
        <message>
            <source>The chosen class has cloud disks only.</source>
            <translation>所选规格只有云盘。</translation>
        </message>
        <message>
            <source>A single node can't have read-only instances. They need the dual-node edition.</source>
            <translation>基础系列不能添加只读实例，需要高可用系列。</translation>
        </message>
        <message>
            <source>There can be %1 at most.</source>
            <translation>最多 %1 个。</translation>
        </message>
        <message>
            <source>A single node has nobody to share reads with.</source>
            <translation>基础系列没有可分担读请求的实例。</translation>
        </message>
        <message>
            <source>There is no database proxy for %1.</source>
            <translation>%1 没有数据库代理。</translation>
        </message>
        <message>
            <source>It needs a read-only instance that takes the reads.</source>
            <translation>需要至少一个只读实例来分担读请求。</translation>
        </message>
        <message>
            <source>For pay-as-you-go only: a subscription can't be released before its end anyway.</source>
            <translation>仅适用于按量付费：包年包月在到期前本来就不能释放。</translation>
        </message>
    </context>
    <context>
        <name>ExistingChoices</name>
        <message>
            <source>Looking...</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新查找</translation>
        </message>
        <message>
            <source>Look for existing ones</source>
            <translation>查找已有资源</translation>
        </message>
        <message>
            <source>The account has nothing in this region that could be used.</source>
            <translation>当前账号在该地域没有可用的资源。</translation>
        </message>
    </context>
    <context>
        <name>Whitelist</name>
        <message>
            <source>Add an address</source>
            <translation>添加地址</translation>
        </message>
        <message>
            <source>Add to the whitelist</source>
            <translation>加入白名单</translation>
        </message>
        <message>
            <source>Remove from the whitelist</source>
            <translation>移出白名单</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>不允许任何地址</translation>
        </message>
    </context>
</TS>
