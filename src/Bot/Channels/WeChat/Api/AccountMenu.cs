using System.Text.Json.Serialization;

namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary><c>/cgi-bin/menu/create</c>: the menu under the chat, at most three columns of five.</summary>
/// <param name="Button">The columns.</param>
internal sealed record AccountMenu(IReadOnlyList<AccountMenu.Column> Button)
{
    /// <summary>What people press. A key is a line they could have typed.</summary>
    public static AccountMenu Standard { get; } = new(
    [
        new("读报", [Entry("今天的早报", "早报"), Entry("最新头条", "头条"), Entry("汛情预警", "预警"), Entry("继续", "继续")]),
        new("订阅", [Entry("选择栏目", "栏目"), Entry("我的订阅", "我的订阅"), Entry("退订", "退订")]),
        new("更多", [Entry("菜单", "菜单"), Entry("English", "English")]),
    ]);

    private static Leaf Entry(string name, string line) => new("click", name, line);

    /// <summary>A column.</summary>
    /// <param name="Name">At most 16 bytes.</param>
    /// <param name="SubButton">Its entries, at most five.</param>
    internal sealed record Column([property: JsonConverter(typeof(ReadableText))] string Name, IReadOnlyList<Leaf> SubButton);

    /// <summary>An entry.</summary>
    /// <param name="Type">Always <c>click</c>.</param>
    /// <param name="Name">At most 60 bytes.</param>
    /// <param name="Key">At most 128 bytes.</param>
    internal sealed record Leaf(
        string Type,
        [property: JsonConverter(typeof(ReadableText))] string Name,
        [property: JsonConverter(typeof(ReadableText))] string Key);
}
