namespace Baozhai.Newsroom.Tests.Alerts;

/// <summary>Closed roads, bridges, lines and ferries as the traffic police word them, on an issue of 1 July 2024.</summary>
public sealed class ClosureNoticeTests
{
    [Theory]
    [InlineData("因施工,建设北路(红旗路至新华路段)7月3日至5日全封闭施工。", "Starts 建设北路 at 红旗路至新华路段 from 07-03 00:00 to 07-05 23:59")]
    [InlineData("受强降雨影响,京广线部分列车停运。", "Starts 京广线")]
    [InlineData("长江客滚运输将于7月3日凌晨2时起停运,预计持续到4日夜间。", "Starts 长江客滚运输 from 07-03 02:00 to 07-04 23:59")]
    [InlineData("受积水影响,G106线石桥段交通中断。", "Starts G106线 at 石桥段")]
    [InlineData("临江大桥6月30日18时恢复通行。", "Ends 临江大桥 from 06-30 18:00")]
    [InlineData("因道路维修,中山路(东风路—解放路)自7月10日至9月30日实行半封闭施工,请绕行江滨大道、柳树路。", "Starts 中山路 at 东风路—解放路 from 07-10 00:00 to 09-30 23:59")]
    [InlineData("G4京港澳高速清江段因大雾双向交通管制。", "Starts G4京港澳高速 at 清江段")]
    [InlineData("交警部门对楚源大道(建设路口至滨江路口)实行临时交通管制。", "Starts 楚源大道 at 建设路口至滨江路口")]
    [InlineData("地铁3号线7月1日起暂停运营。", "Starts 地铁3号线 from 07-01 00:00")]
    [InlineData("受泥石流影响,国道318线K2560至K2580段双向中断交通。", "Starts 国道318线 at K2560至K2580段")]
    [InlineData("7月1日14时许,S209线发生山体塌方,致双向交通中断。", "Starts S209线 from 07-01 14:00")]
    [InlineData("受台风影响,7月2日广珠城际、江湛铁路全线停运。", "Starts 广珠城际 from 07-02 00:00 / Starts 江湛铁路 from 07-02 00:00")]
    [InlineData("7月1日起,临江大桥东匝道封闭施工,工期60天。", "Starts 临江大桥东匝道 from 07-01 00:00")]
    [InlineData("岳湖轮渡因大风停航。", "Starts 岳湖轮渡")]
    [InlineData("即日起,珠江北路(时代大道至铜霞路)封闭施工,预计9月30日恢复通行。", "Starts 珠江北路 at 时代大道至铜霞路 to 09-30 23:59")]
    [InlineData("6月30日22时,沅江路解除交通管制。", "Ends 沅江路 from 06-30 22:00")]
    [InlineData("7月1日,记者从市交警支队获悉,因桥梁加固,资水二桥7月5日零时至8月20日22时禁止一切机动车辆通行。", "Starts 资水二桥 from 07-05 00:00 to 08-20 22:00")]
    [InlineData("G60沪昆高速清江收费站入口因大雾临时关闭。", "Starts 清江收费站")]
    [InlineData("長江路7月3日起實行全封閉施工。", "Starts 長江路 from 07-03 00:00")]
    [InlineData("滨江路、临湖路7月2日8—18时实行交通管制。", "Starts 滨江路 from 07-02 08:00 to 07-02 18:00 / Starts 临湖路 from 07-02 08:00 to 07-02 18:00")]
    [InlineData("东站路自即日起至2024年12月31日封闭施工。", "Starts 东站路 to 12-31 23:59")]
    [InlineData("昨日,G240国道因塌方封闭,预计7月5日恢复通行。", "Starts G240国道 from 06-30 00:00 to 07-05 23:59")]
    public void A_closure_is_read(string sentence, string notice) => Assert.Equal(notice, Told.In(sentence));
}
