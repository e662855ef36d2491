using System.Text;

namespace Baozhai.Bot.Tests.Web.Desk;

/// <summary>A page whose columns were read across: its stories are doubtful.</summary>
internal static class CrossedPage
{
    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(
        """
        临河日报
        2026年7月1日 星期三
        老城公交线路调整
        柑橘合作社迎来丰收
        少年宫暑期班报名
        本报讯（记者 甘小棠）从今天起，
        本报讯（记者 丁一鸣）连日来，
        本报讯（记者 白雪）市少年宫
        老城的六条公交线路改道行驶，
        西山乡的早熟柑橘陆续采摘，
        暑期班七月五日开始报名，开设
        乘客可以在站牌上看到新的走向，
        合作社的分拣线每天处理三十吨，
        书法、棋类、游泳等十二个班，
        调整后首末班车时间不变。公交
        果子运往周边六个城市。社长说，
        每班二十五人，报满为止。家长
        公司增加了两名引导员，在换乘站
        今年雨水足，甜度比去年高，价格
        可以在网上填表，也可以到现场
        帮助老人和学生换车，为期一周。
        也稳定，果农的收入会增加两成。
        办理，名单在八月一日公布。
        """);
}
