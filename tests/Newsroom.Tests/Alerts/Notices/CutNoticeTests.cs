namespace Baozhai.Newsroom.Tests.Alerts.Notices;

/// <summary>Cuts of water and power as the works word them, on an issue of 1 July 2024.</summary>
public sealed class CutNoticeTests
{
    [Theory]
    [InlineData("明日8时至18时,江湾区长江北路一带停水。", "Starts 江湾区长江北路一带供水 at 江湾区长江北路一带 from 07-02 08:00 to 07-02 18:00")]
    [InlineData("因主管爆裂抢修,江湾区建宁街道今日22时至次日6时停水。", "Starts 江湾区建宁街道供水 at 江湾区建宁街道 from 07-01 22:00 to 07-02 06:00")]
    [InlineData("抢修完成后,石桥区清水塘一带已于今晨5时恢复供水。", "Ends 石桥区清水塘一带供水 at 石桥区清水塘一带 from 07-01 05:00")]
    [InlineData("自来水公司公告:因管网改造,7月3日22时至4日8时,北湖区捞刀街道、沙坪街道停水,请市民提前储水。", "Starts 北湖区捞刀街道、沙坪街道供水 by 自来水公司 at 北湖区捞刀街道、沙坪街道 from 07-03 22:00 to 07-04 08:00")]
    [InlineData("7月2日8:00-18:00,因10千伏线路检修,荷湖区桂花街道部分小区计划停电。", "Starts 荷湖区桂花街道部分小区供电 at 荷湖区桂花街道部分小区 from 07-02 08:00 to 07-02 18:00")]
    [InlineData("受影响的临江县东塘村、石桥村已恢复供电。", "Ends 临江县东塘村、石桥村供电 at 临江县东塘村、石桥村")]
    [InlineData("受暴雨影响,石桥县下村乡、十都镇供电中断。", "Starts 石桥县下村乡、十都镇供电 at 石桥县下村乡、十都镇")]
    [InlineData("明日7時至15時,新華西路沿線停電。", "Starts 新華西路沿線供电 at 新華西路沿線 from 07-02 07:00 to 07-02 15:00")]
    [InlineData("7月3日至5日每天8时至18时,因线路改造,北湖区沙坪街道停电。", "Starts 北湖区沙坪街道供电 at 北湖区沙坪街道 from 07-03 08:00 to 07-05 18:00")]
    [InlineData("因主管爆裂,6月30日14时起云山北路一带停水,经抢修,22时已恢复供水。", "Ends 云山北路一带供水 at 云山北路一带 from 06-30 22:00")]
    [InlineData("6月30日14时起云山北路一带停水。经抢修,当晚22时供水已恢复。", "Ends 云山北路一带供水 at 云山北路一带 from 06-30 22:00")]
    [InlineData("受管网爆裂影响,6月30日14时起云山北路一带停水,恢复供水时间另行通知。", "Starts 云山北路一带供水 at 云山北路一带 from 06-30 14:00")]
    public void A_cut_is_read(string sentence, string notice) => Assert.Equal(notice, Told.In(sentence));
}
