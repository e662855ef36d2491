using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Web;

/// <summary>What a bot might say on the morning of a flood.</summary>
internal static class MorningScript
{
    private const string Source = "株洲日报 2024年6月27日 A1版";

    public static Reply Help { get; } = new()
    {
        Parts =
        [
            new HeadingPart("我是报摘，替你读报"),
            new TextPart("每天早上把你关心的几件事说给你听；汛情等要紧的事，一见报马上告诉你。"),
            new TextPart("头条 防汛 - 看一个主题的头条\n搜索 渌口 - 找报道\n订阅 防汛 - 每天收早报"),
        ],
        Buttons = [[new("看头条", "头条"), new("订阅防汛", "订阅 防汛")], [new("全部主题", "主题"), new("English", "language en")]],
    };

    public static Reply Flood { get; } = new()
    {
        Parts =
        [
            new HeadingPart("防汛应急 · 6月27日"),
            new ItemPart(1, "湘江株洲站今年首次超警戒水位", "27日零时，湘江株洲站水位达40.96米，超警戒水位0.96米，预计当晚出现洪峰。", Source),
            new ItemPart(2, "市领导深入一线督导防汛救灾工作", "要求压实责任，加密巡堤查险，确保人民群众生命财产安全。", Source),
            new ItemPart(3, "渌口区紧急转移群众1,286人", Note: Source),
        ],
        Buttons = [[new("1", "1"), new("2", "2"), new("3", "3"), new("继续", "继续")], [new("订阅 防汛应急", "订阅 防汛应急")]],
    };

    public static Reply Subscribed { get; } = new()
    {
        Parts = [new TextPart("好的，防汛应急的消息每天7:30发给你，险情马上说。")],
        Buttons = [[new("我的订阅", "我的订阅"), new("取消", "退订 防汛应急")]],
    };

    public static Reply Alert { get; } = new()
    {
        Parts =
        [
            new HeadingPart("汛情快讯"),
            new TextPart("湘江株洲站水位40.96米，超警戒水位0.96米，并将继续上涨。沿江低洼处的居民请尽快转移。"),
        ],
        Buttons = [[new("读全文", "全文 1")]],
    };

    public static IReadOnlyList<Reply> Answer(Incoming incoming) => incoming.Text switch
    {
        "/start" => [Help],
        "头条 防汛" or "头条" => [Flood],
        "订阅 防汛应急" => [Subscribed],
        var other => [Reply.Of($"没有找到“{other}”。")],
    };
}
