<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Texts</name>
        <message>
            <source>price unknown</source>
            <translation>价格未知</translation>
        </message>
        <message>
            <source>%1/h</source>
            <translation>%1/小时</translation>
        </message>
        <message>
            <source>from %1/h</source>
            <translation>%1/小时起</translation>
        </message>
        <message>
            <source>%1 a month</source>
            <translation>%1/月</translation>
        </message>
        <message>
            <source>from %1 a month</source>
            <translation>%1/月起</translation>
        </message>
        <message>
            <source>about %1 s</source>
            <translation>约 %1 秒</translation>
        </message>
        <message>
            <source>about %1 min</source>
            <translation>约 %1 分钟</translation>
        </message>
        <message>
            <source>about %1 h</source>
            <translation>约 %1 小时</translation>
        </message>
        <message>
            <source>The text is not valid JSON at byte %1: %2.</source>
            <translation>第 %1 字节处不是合法的 JSON：%2。</translation>
        </message>
        <message>
            <source>The file is not a topology of this program: “format” must be "cloudsteps-topology/1".</source>
            <translation>这不是本程序的架构文件：format 必须为 cloudsteps-topology/1。</translation>
        </message>
        <message>
            <source>The field %1 is missing.</source>
            <translation>缺少字段 %1。</translation>
        </message>
        <message>
            <source>The field %1 is not known.</source>
            <translation>不认识字段 %1。</translation>
        </message>
        <message>
            <source>The field %1 has the wrong type; expected: %2.</source>
            <translation>字段 %1 的类型不对，应为：%2。</translation>
        </message>
        <message>
            <source>The value of %1 can't be used; expected: %2.</source>
            <translation>字段 %1 的取值不可用，应为：%2。</translation>
        </message>
        <message>
            <source>The topology can't be read at %1: %2.</source>
            <translation>架构文件在 %1 处无法读取：%2。</translation>
        </message>
        <message>
            <source>There is no project file at %1.</source>
            <translation>%1 处没有项目文件。</translation>
        </message>
        <message>
            <source>%1 exists already; a new project never overwrites a file.</source>
            <translation>%1 已存在；新建项目不会覆盖任何文件。</translation>
        </message>
        <message>
            <source>%1 is not a project of this program. It was left as it is.</source>
            <translation>%1 不是本程序的项目文件，已保持原样。</translation>
        </message>
        <message>
            <source>%1 lies in a folder that can't be written to. Move it, or change the folder's permissions.</source>
            <translation>%1 所在的文件夹不可写。换个位置，或修改文件夹权限。</translation>
        </message>
        <message>
            <source>The cloud refused because too many calls came in a short time.</source>
            <translation>短时间内调用过多，云端限流了。</translation>
        </message>
        <message>
            <source>Nothing was made. Try again in a minute; other programs that use this account count too.</source>
            <translation>没有创建任何资源。一分钟后重试；使用同一账号的其他程序也计入调用次数。</translation>
        </message>
        <message>
            <source>Something this step needs was still being worked on.</source>
            <translation>这一步依赖的资源还在处理中。</translation>
        </message>
        <message>
            <source>Nothing was made. Try again once the other operation in the console has ended.</source>
            <translation>没有创建任何资源。等控制台里的另一个操作结束后重试。</translation>
        </message>
        <message>
            <source>The cloud had an internal error.</source>
            <translation>云端发生内部错误。</translation>
        </message>
        <message>
            <source>Try again. The program looks first whether the resource exists, so nothing is made twice.</source>
            <translation>重试即可。程序会先查资源是否已存在，不会重复创建。</translation>
        </message>
        <message>
            <source>It isn't known whether the cloud carried this out: the answer was lost.</source>
            <translation>应答丢失，不知道云端是否已执行这一步。</translation>
        </message>
        <message>
            <source>Something this step builds on doesn't exist in the cloud.</source>
            <translation>这一步依赖的资源在云端不存在。</translation>
        </message>
        <message>
            <source>Check whether it was removed in the console. Refresh, then create it again.</source>
            <translation>到控制台确认是否已被删除。刷新后再创建。</translation>
        </message>
        <message>
            <source>The cloud says that this is so already.</source>
            <translation>云端表示已经是这个状态。</translation>
        </message>
        <message>
            <source>Refresh to see the state in the cloud.</source>
            <translation>刷新即可看到云端的状态。</translation>
        </message>
        <message>
            <source>The account may not do this.</source>
            <translation>账号没有这项操作的权限。</translation>
        </message>
        <message>
            <source>Let the account's owner allow the action in RAM, then try again.</source>
            <translation>请主账号在访问控制 RAM 中授权该操作，然后重试。</translation>
        </message>
        <message>
            <source>The cloud didn't accept the access key.</source>
            <translation>云端不接受这个访问密钥。</translation>
        </message>
        <message>
            <source>Check that the key is complete, enabled and not expired, then enter it again.</source>
            <translation>确认密钥完整、已启用且未过期，然后重新输入。</translation>
        </message>
        <message>
            <source>The account's quota allows no more of these.</source>
            <translation>账号的配额已用完，不能再创建。</translation>
        </message>
        <message>
            <source>Apply for a larger quota in the Quota Center, or remove what is no longer used.</source>
            <translation>在配额中心申请提高配额，或删除不再使用的资源。</translation>
        </message>
        <message>
            <source>The zone is sold out of this at the moment.</source>
            <translation>该可用区暂时售罄。</translation>
        </message>
        <message>
            <source>Nothing was bought. Choose another zone or type, or try again later.</source>
            <translation>没有产生购买。换一个可用区或规格，或稍后重试。</translation>
        </message>
        <message>
            <source>The account can't buy: its balance, payment method or real-name verification stands against it.</source>
            <translation>账号无法购买：余额、付款方式或实名认证不满足要求。</translation>
        </message>
        <message>
            <source>Nothing was bought. Settle this in the console's billing pages, then try again.</source>
            <translation>没有产生购买。在控制台的费用中心处理后重试。</translation>
        </message>
        <message>
            <source>Something else still uses this resource.</source>
            <translation>还有其他资源在使用它。</translation>
        </message>
        <message>
            <source>Remove what uses it, also what was made outside this project, then try again.</source>
            <translation>先删除使用它的资源（包括不属于本项目的），然后重试。</translation>
        </message>
        <message>
            <source>The cloud refused a value: %1</source>
            <translation>云端拒绝了一个取值：%1</translation>
        </message>
        <message>
            <source>Nothing was made. Change the value, then try again.</source>
            <translation>没有创建任何资源。修改取值后重试。</translation>
        </message>
        <message>
            <source>It doesn't fit with what exists already: %1</source>
            <translation>与已有资源冲突：%1</translation>
        </message>
        <message>
            <source>Change the value here, or remove what stands against it in the console.</source>
            <translation>在这里修改取值，或到控制台删除与之冲突的资源。</translation>
        </message>
        <message>
            <source>The answer isn't one that the cloud's API describes.</source>
            <translation>收到的应答不符合云端 API 的约定。</translation>
        </message>
        <message>
            <source>A proxy or a wrong address may stand in between. Check the network, then try again.</source>
            <translation>中间可能有代理，或地址有误。检查网络后重试。</translation>
        </message>
        <message>
            <source>The cloud couldn't be reached.</source>
            <translation>连不上云端。</translation>
        </message>
        <message>
            <source>Check the connection, the proxy and the computer's clock, then try again.</source>
            <translation>检查网络、代理和本机时钟，然后重试。</translation>
        </message>
        <message>
            <source>The resource exists, but didn't become ready in time.</source>
            <translation>资源已存在，但没有按时就绪。</translation>
        </message>
        <message>
            <source>It may be billed. Try again to go on waiting, or look at its state in the console.</source>
            <translation>可能已在计费。重试会继续等待，也可以到控制台查看状态。</translation>
        </message>
        <message>
            <source>The resource was made, but is no longer in the cloud.</source>
            <translation>资源创建过，但云端已经没有了。</translation>
        </message>
        <message>
            <source>It was removed outside this program or rolled back by the cloud. Create it again if it is still wanted.</source>
            <translation>它在本程序之外被删除，或被云端回滚。仍需要的话再创建一次。</translation>
        </message>
        <message>
            <source>The password for this step isn't known on this computer.</source>
            <translation>本机没有这一步所需的密码。</translation>
        </message>
        <message>
            <source>Enter it again, or set it in the environment (%1).</source>
            <translation>重新输入，或通过环境变量 %1 提供。</translation>
        </message>
        <message>
            <source>The access key belongs to another account than this project.</source>
            <translation>访问密钥不属于本项目所用的账号。</translation>
        </message>
        <message>
            <source>Use a key of the account in which the project was started.</source>
            <translation>请换用创建本项目时那个账号的密钥。</translation>
        </message>
        <message>
            <source>The project file couldn't be written: %1</source>
            <translation>项目文件写入失败：%1</translation>
        </message>
        <message>
            <source>Nothing more was sent. Make room or check the folder's permissions, then try again.</source>
            <translation>没有再发出请求。腾出磁盘空间或检查文件夹权限，然后重试。</translation>
        </message>
        <message>
            <source>The cloud refused: %1</source>
            <translation>云端拒绝了请求：%1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>VPC %1</source>
            <translation>专有网络 %1</translation>
        </message>
        <message>
            <source>vSwitch %1</source>
            <translation>交换机 %1</translation>
        </message>
        <message>
            <source>NAT gateway %1</source>
            <translation>NAT 网关 %1</translation>
        </message>
        <message>
            <source>public IP %1</source>
            <translation>公网 IP %1</translation>
        </message>
        <message>
            <source>shared bandwidth %1</source>
            <translation>共享带宽 %1</translation>
        </message>
        <message>
            <source>public IP %1 in the shared bandwidth</source>
            <translation>共享带宽中的公网 IP %1</translation>
        </message>
        <message>
            <source>public IP %1 on the NAT gateway</source>
            <translation>NAT 网关上的公网 IP %1</translation>
        </message>
        <message>
            <source>SNAT entry for %1</source>
            <translation>%1 的 SNAT 条目</translation>
        </message>
        <message>
            <source>DNAT entry %1</source>
            <translation>DNAT 条目 %1</translation>
        </message>
        <message>
            <source>security group %1</source>
            <translation>安全组 %1</translation>
        </message>
        <message>
            <source>security group rule %1</source>
            <translation>安全组规则 %1</translation>
        </message>
        <message>
            <source>key pair %1</source>
            <translation>密钥对 %1</translation>
        </message>
        <message>
            <source>servers %1</source>
            <translation>服务器 %1</translation>
        </message>
        <message>
            <source>database instance %1</source>
            <translation>数据库实例 %1</translation>
        </message>
        <message>
            <source>whitelist of %1</source>
            <translation>%1 的白名单</translation>
        </message>
        <message>
            <source>database %1</source>
            <translation>数据库 %1</translation>
        </message>
        <message>
            <source>account %1</source>
            <translation>账号 %1</translation>
        </message>
        <message>
            <source>privileges of %1</source>
            <translation>%1 的权限</translation>
        </message>
        <message>
            <source>backup policy of %1</source>
            <translation>%1 的备份策略</translation>
        </message>
        <message>
            <source>read-only instance %1</source>
            <translation>只读实例 %1</translation>
        </message>
        <message>
            <source>Redis instance %1</source>
            <translation>Redis 实例 %1</translation>
        </message>
        <message>
            <source>load balancer %1</source>
            <translation>负载均衡 %1</translation>
        </message>
        <message>
            <source>listener %1</source>
            <translation>监听 %1</translation>
        </message>
        <message>
            <source>start of listener %1</source>
            <translation>监听 %1 的启动</translation>
        </message>
        <message>
            <source>backend server %1</source>
            <translation>后端服务器 %1</translation>
        </message>
        <message>
            <source>Take public IP %1 out of the shared bandwidth</source>
            <translation>将公网 IP %1 移出共享带宽</translation>
        </message>
        <message>
            <source>Add public IP %1 to the shared bandwidth</source>
            <translation>将公网 IP %1 加入共享带宽</translation>
        </message>
        <message>
            <source>Unbind public IP %1 from the NAT gateway</source>
            <translation>将公网 IP %1 与 NAT 网关解绑</translation>
        </message>
        <message>
            <source>Bind public IP %1 to the NAT gateway</source>
            <translation>将公网 IP %1 绑定到 NAT 网关</translation>
        </message>
        <message>
            <source>Clear the whitelist of %1</source>
            <translation>清空 %1 的白名单</translation>
        </message>
        <message>
            <source>Set the whitelist of %1</source>
            <translation>设置 %1 的白名单</translation>
        </message>
        <message>
            <source>Revoke the privileges of %1</source>
            <translation>收回 %1 的权限</translation>
        </message>
        <message>
            <source>Grant the privileges of %1</source>
            <translation>授予 %1 权限</translation>
        </message>
        <message>
            <source>Reset the backup policy of %1</source>
            <translation>重置 %1 的备份策略</translation>
        </message>
        <message>
            <source>Set the backup policy of %1</source>
            <translation>设置 %1 的备份策略</translation>
        </message>
        <message>
            <source>Stop listener %1</source>
            <translation>停止监听 %1</translation>
        </message>
        <message>
            <source>Start listener %1</source>
            <translation>启动监听 %1</translation>
        </message>
        <message>
            <source>Remove backend server %1</source>
            <translation>移除后端服务器 %1</translation>
        </message>
        <message>
            <source>Add backend server %1</source>
            <translation>添加后端服务器 %1</translation>
        </message>
        <message>
            <source>Create %1</source>
            <translation>创建%1</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>修改%1</translation>
        </message>
        <message>
            <source>Replace %1</source>
            <translation>替换%1</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>删除%1</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Load balancer</source>
            <translation>负载均衡</translation>
        </message>
        <message>
            <source>VPC</source>
            <translation>专有网络</translation>
        </message>
        <message>
            <source>vSwitch</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>NAT gateway</source>
            <translation>NAT 网关</translation>
        </message>
        <message>
            <source>Public IP</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>Shared bandwidth</source>
            <translation>共享带宽</translation>
        </message>
        <message>
            <source>Public IPs in the shared bandwidth</source>
            <translation>共享带宽中的公网 IP</translation>
        </message>
        <message>
            <source>Public IP on the NAT gateway</source>
            <translation>NAT 网关上的公网 IP</translation>
        </message>
        <message>
            <source>SNAT entry</source>
            <translation>SNAT 条目</translation>
        </message>
        <message>
            <source>DNAT entry</source>
            <translation>DNAT 条目</translation>
        </message>
        <message>
            <source>Security group</source>
            <translation>安全组</translation>
        </message>
        <message>
            <source>Security group rule</source>
            <translation>安全组规则</translation>
        </message>
        <message>
            <source>Key pair</source>
            <translation>密钥对</translation>
        </message>
        <message>
            <source>Database instance</source>
            <translation>数据库实例</translation>
        </message>
        <message>
            <source>Database whitelist</source>
            <translation>数据库白名单</translation>
        </message>
        <message>
            <source>Database account</source>
            <translation>数据库账号</translation>
        </message>
        <message>
            <source>Database privilege</source>
            <translation>数据库权限</translation>
        </message>
        <message>
            <source>Backup policy</source>
            <translation>备份策略</translation>
        </message>
        <message>
            <source>Read-only instance</source>
            <translation>只读实例</translation>
        </message>
        <message>
            <source>Redis instance</source>
            <translation>Redis 实例</translation>
        </message>
        <message>
            <source>Redis whitelist</source>
            <translation>Redis 白名单</translation>
        </message>
        <message>
            <source>Listener</source>
            <translation>监听</translation>
        </message>
        <message>
            <source>Start of a listener</source>
            <translation>监听启动</translation>
        </message>
        <message>
            <source>Backend servers</source>
            <translation>后端服务器</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>计划中</translation>
        </message>
        <message>
            <source>Waiting</source>
            <comment>the cloud's answer is awaited</comment>
            <translation>等待</translation>
        </message>
        <message>
            <source>Creating</source>
            <translation>创建中</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation>（%1）</translation>
        </message>
        <message>
            <source>The project file %1 is damaged%2. It was left as it is; open a copy from a backup.</source>
            <translation>项目文件 %1 已损坏%2。文件保持原样；请打开备份。</translation>
        </message>
        <message>
            <source>%1 was written by a newer version of this program%2. Update the program to open it.</source>
            <translation>%1 由更新版本的程序写成%2。升级程序后再打开。</translation>
        </message>
        <message>
            <source> (format %1)</source>
            <translation>（格式 %1）</translation>
        </message>
        <message>
            <source>%1 is open in another window or command%2. Close it there first.</source>
            <translation>%1 正被另一个窗口或命令使用%2。请先在那里关闭。</translation>
        </message>
        <message>
            <source> (process %1)</source>
            <translation>（进程 %1）</translation>
        </message>
        <message>
            <source>The project file %1 couldn't be read or written%2.</source>
            <translation>项目文件 %1 无法读写%2。</translation>
        </message>
        <message>
            <source>Public IPs</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>Security group rule %1</source>
            <translation>安全组规则 %1</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录方式</translation>
        </message>
        <message>
            <source>Servers %1</source>
            <translation>服务器 %1</translation>
        </message>
        <message>
            <source>Database %1</source>
            <translation>数据库 %1</translation>
        </message>
        <message>
            <source>Account %1</source>
            <translation>账号 %1</translation>
        </message>
        <message>
            <source>Read-only instance %1</source>
            <translation>只读实例 %1</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Listener %1</source>
            <translation>监听 %1</translation>
        </message>
        <message>
            <source>Backend server %1</source>
            <translation>后端服务器 %1</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>CIDR block</source>
            <translation>网段</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>vSwitches</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Standby's vSwitch</source>
            <translation>备节点的交换机</translation>
        </message>
        <message>
            <source>Replica's vSwitch</source>
            <translation>副本的交换机</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Line type</source>
            <translation>线路类型</translation>
        </message>
        <message>
            <source>Bandwidth</source>
            <translation>带宽</translation>
        </message>
        <message>
            <source>SNAT entries</source>
            <translation>SNAT 条目</translation>
        </message>
        <message>
            <source>DNAT entries</source>
            <translation>DNAT 条目</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
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
            <source>Internal port</source>
            <translation>内网端口</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>授权策略</translation>
        </message>
        <message>
            <source>Ports</source>
            <translation>端口范围</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Private key file</source>
            <translation>私钥文件</translation>
        </message>
        <message>
            <source>Public key</source>
            <translation>公钥</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>I/O optimisation</source>
            <translation>I/O 优化</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>System disk</source>
            <translation>系统盘</translation>
        </message>
        <message>
            <source>System disk category</source>
            <translation>系统盘类型</translation>
        </message>
        <message>
            <source>System disk performance level</source>
            <translation>系统盘性能级别</translation>
        </message>
        <message>
            <source>System disk size</source>
            <translation>系统盘容量</translation>
        </message>
        <message>
            <source>Data disks</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>Data disk</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>Data disk category</source>
            <translation>数据盘类型</translation>
        </message>
        <message>
            <source>Data disk performance level</source>
            <translation>数据盘性能级别</translation>
        </message>
        <message>
            <source>Data disk size</source>
            <translation>数据盘容量</translation>
        </message>
        <message>
            <source>Public bandwidth</source>
            <translation>公网带宽</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>数据库引擎</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储空间</translation>
        </message>
        <message>
            <source>Storage type</source>
            <translation>存储类型</translation>
        </message>
        <message>
            <source>Whitelist</source>
            <translation>白名单</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Character set</source>
            <translation>字符集</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Privileges</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>Read-only instances</source>
            <translation>只读实例</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>备份日</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <source>Days kept</source>
            <translation>保留天数</translation>
        </message>
        <message>
            <source>Log backup</source>
            <translation>日志备份</translation>
        </message>
        <message>
            <source>Deletion protection</source>
            <translation>释放保护</translation>
        </message>
        <message>
            <source>Replicas</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网络类型</translation>
        </message>
        <message>
            <source>Listeners</source>
            <translation>监听</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Backend port</source>
            <translation>后端端口</translation>
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
            <source>Health check type</source>
            <translation>健康检查协议</translation>
        </message>
        <message>
            <source>Health check path</source>
            <translation>健康检查路径</translation>
        </message>
        <message>
            <source>Health check status codes</source>
            <translation>健康检查状态码</translation>
        </message>
        <message>
            <source>Health check interval</source>
            <translation>健康检查间隔</translation>
        </message>
        <message>
            <source>Health check time-out</source>
            <translation>健康检查超时</translation>
        </message>
        <message>
            <source>Healthy threshold</source>
            <translation>健康阈值</translation>
        </message>
        <message>
            <source>Unhealthy threshold</source>
            <translation>不健康阈值</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Billing</source>
            <translation>付费方式</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>购买时长</translation>
        </message>
        <message>
            <source>Automatic renewal</source>
            <translation>自动续费</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地域</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a thing and its field</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Choose a region.</source>
            <translation>选择一个地域。</translation>
        </message>
        <message>
            <source>Enter a name.</source>
            <translation>填写名称。</translation>
        </message>
        <message>
            <source>“%1” can't be a name. It takes 2 to 128 letters, digits, Chinese characters, - and _, and starts with a letter or Chinese character.</source>
            <translation>“%1”不能用作名称。名称为 2 到 128 个字符，可含字母、数字、中文、- 和 _，以字母或中文开头。</translation>
        </message>
        <message>
            <source>The name “%1” is used twice.</source>
            <translation>名称“%1”重复。</translation>
        </message>
        <message>
            <source>“%1” can't be a key. It takes 1 to 32 letters, digits, - and _, and starts with a letter or digit.</source>
            <translation>“%1”不能用作键。键为 1 到 32 个字符，可含字母、数字、- 和 _，以字母或数字开头。</translation>
        </message>
        <message>
            <source>The key “%1” is used twice.</source>
            <translation>键“%1”重复。</translation>
        </message>
        <message>
            <source>%1 is out of range: %2 to %3 are possible.</source>
            <translation>%1 超出范围，可取 %2 到 %3。</translation>
        </message>
        <message>
            <source>“%1” is not known here. Possible: %2.</source>
            <translation>这里不认识“%1”，可取：%2。</translation>
        </message>
        <message>
            <source>Choose a zone.</source>
            <translation>选择一个可用区。</translation>
        </message>
        <message>
            <source>Zone %1 doesn't belong to region %2.</source>
            <translation>可用区 %1 不属于地域 %2。</translation>
        </message>
        <message>
            <source>At least one vSwitch is needed.</source>
            <translation>至少需要一个交换机。</translation>
        </message>
        <message>
            <source>There is no vSwitch “%1”.</source>
            <translation>没有交换机“%1”。</translation>
        </message>
        <message>
            <source>There is no server “%1”.</source>
            <translation>没有服务器“%1”。</translation>
        </message>
        <message>
            <source>There is no database “%1”.</source>
            <translation>没有数据库“%1”。</translation>
        </message>
        <message>
            <source>There is no public IP %1.</source>
            <translation>没有编号为 %1 的公网 IP。</translation>
        </message>
        <message>
            <source>Public IPs need a NAT gateway to be bound to.</source>
            <translation>公网 IP 需要绑定到 NAT 网关，请先添加 NAT 网关。</translation>
        </message>
        <message>
            <source>SNAT and DNAT entries need a NAT gateway.</source>
            <translation>SNAT 和 DNAT 条目需要 NAT 网关。</translation>
        </message>
        <message>
            <source>This vSwitch has an SNAT entry already.</source>
            <translation>这个交换机已有 SNAT 条目。</translation>
        </message>
        <message>
            <source>Port %1 of this public IP is forwarded already.</source>
            <translation>这个公网 IP 的端口 %1 已被转发。</translation>
        </message>
        <message>
            <source>“%1” is no port. Write 1 to 65535, or first/last for a range.</source>
            <translation>“%1”不是端口。填 1 到 65535，端口段写成“起始/结束”。</translation>
        </message>
        <message>
            <source>The ranges %1 and %2 must hold the same number of ports.</source>
            <translation>端口段 %1 与 %2 的端口数必须相同。</translation>
        </message>
        <message>
            <source>Port %1 has a listener already.</source>
            <translation>端口 %1 已有监听。</translation>
        </message>
        <message>
            <source>Choose where the private key is saved.</source>
            <translation>选择私钥的保存位置。</translation>
        </message>
        <message>
            <source>This is no public key. It starts with ssh-rsa, ssh-ed25519 or ecdsa-sha2-nistp256.</source>
            <translation>这不是公钥。公钥以 ssh-rsa、ssh-ed25519 或 ecdsa-sha2-nistp256 开头。</translation>
        </message>
        <message>
            <source>Add at least one group of servers.</source>
            <translation>至少添加一组服务器。</translation>
        </message>
        <message>
            <source>Choose an instance type.</source>
            <translation>选择实例规格。</translation>
        </message>
        <message>
            <source>Choose an image.</source>
            <translation>选择镜像。</translation>
        </message>
        <message>
            <source>Choose a class.</source>
            <translation>选择规格。</translation>
        </message>
        <message>
            <source>“%1” is no address. Write one like 10.0.1.5, or a block like 10.0.1.0/24.</source>
            <translation>“%1”不是地址。填写地址（如 10.0.1.5）或网段（如 10.0.1.0/24）。</translation>
        </message>
        <message>
            <source>“%1” is no backup window. Write a full hour with its offset, such as 02:00+08:00.</source>
            <translation>“%1”不是备份时间。填写带时区的整点，如 02:00+08:00。</translation>
        </message>
        <message>
            <source>This server is a backend server already.</source>
            <translation>这台服务器已经是后端服务器。</translation>
        </message>
        <message>
            <source>This can't be built as it is (%1).</source>
            <translation>这样无法创建（%1）。</translation>
        </message>
        <message>
            <source>“%1” is too long: a name takes at most %2 characters here.</source>
            <translation>“%1”太长：此处名称最多 %2 个字符。</translation>
        </message>
        <message>
            <source>“%1” can't be a name. It takes 2 to %2 lower-case letters, digits and _, starts with a letter and ends with a letter or digit.</source>
            <translation>“%1”不能用作名称。名称为 2 至 %2 个小写字母、数字和下划线，以字母开头，以字母或数字结尾。</translation>
        </message>
        <message>
            <source>The database engine keeps the name “%1” for itself.</source>
            <translation>名称“%1”是数据库引擎的保留字。</translation>
        </message>
        <message>
            <source>SNAT needs a public IP that isn't mapped to a server.</source>
            <translation>SNAT 需要一个未做 IP 映射的公网 IP。</translation>
        </message>
        <message>
            <source>Public IP %1 is mapped whole to a server and can serve nothing else.</source>
            <translation>公网 IP %1 已整体映射到一台服务器，不能再作他用。</translation>
        </message>
        <message>
            <source>Port %1 of server %2 is forwarded to already.</source>
            <translation>服务器 %2 的端口 %1 已有转发。</translation>
        </message>
        <message>
            <source>“%1” is no range of ports. Write first/last, such as 80/80, or -1/-1 for all.</source>
            <translation>“%1”不是端口范围。请写成“起始/结束”，例如 80/80；-1/-1 表示全部端口。</translation>
        </message>
        <message>
            <source>This protocol has no ports: write -1/-1.</source>
            <translation>该协议没有端口，请填写 -1/-1。</translation>
        </message>
        <message>
            <source>Only ESSD disks have a performance level.</source>
            <translation>只有 ESSD 云盘才有性能级别。</translation>
        </message>
        <message>
            <source>Choose a version.</source>
            <translation>请选择版本。</translation>
        </message>
        <message>
            <source>Choose at least two days for backups.</source>
            <translation>请至少选择两天进行备份。</translation>
        </message>
        <message>
            <source>A Basic instance takes no read-only instance. Choose the high-availability edition.</source>
            <translation>基础版实例不支持只读实例，请选择高可用版。</translation>
        </message>
        <message>
            <source>“%1” is no path for a health check. It starts with / and takes at most 80 letters, digits and - _ / . % ? # &amp; =.</source>
            <translation>“%1”不能用作健康检查路径。路径以 / 开头，最多 80 个字符，可用字母、数字和 - _ / . % ? # &amp; =。</translation>
        </message>
        <message>
            <source>Choose at least one status code that counts as healthy.</source>
            <translation>请至少选择一个视为健康的状态码。</translation>
        </message>
    </context>
</TS>
