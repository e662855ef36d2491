using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Topics;
using Telegram.Bot.Types;
using ChatId = Baozhai.Bot.Chats.ChatId;

namespace Baozhai.Bot.Tests.Channels.Telegram.Updates;

public sealed class IncomingReaderTests
{
    private readonly IncomingReader _reader = new(new User { Id = BotApi.BotId, IsBot = true, Username = BotApi.BotName }, FewCommands.Table, ["1001"]);

    [Fact]
    public void A_message_in_a_private_chat_is_said_to_the_bot() => Assert.Equal(
        new Incoming(new ChatId("telegram", "1001"), "头条 防汛", ChatKind.Private, "zh-hans", "1001", IsOperator: true),
        Read(UpdateJson.Private(1, " 头条 防汛\n")));

    [Fact]
    public void A_pressed_button_says_its_action() => Assert.Equal(
        new Incoming(new ChatId("telegram", "1001"), "全文 #5", ChatKind.Private, "zh-hans", "1001", IsOperator: true),
        Read(UpdateJson.Pressed(1, "全文 #5")));

    [Theory]
    [InlineData("/headline 防汛", "/headline 防汛")]
    [InlineData("/headline@BaozhaiBot 防汛", "/headline 防汛")]
    [InlineData("/headline@baozhaibot", "/headline")]
    [InlineData("/start@BaozhaiBot ref-1", "/start ref-1")]
    [InlineData("/start", "/start")]
    [InlineData("/headline@OtherBot 防汛", null)]
    [InlineData("/weather", null)]
    [InlineData("/weather@BaozhaiBot", "/weather")]
    public void In_a_group_a_command_is_heard_when_it_is_the_bots(string text, string? heard) =>
        Assert.Equal(heard, Read(UpdateJson.Group(1, text))?.Text);

    [Theory]
    [InlineData("/weather", "/weather")]
    [InlineData("/headline@BaozhaiBot", "/headline")]
    [InlineData("/headline@OtherBot", null)]
    public void In_a_private_chat_every_command_is_heard_unless_it_names_another_bot(string text, string? heard) =>
        Assert.Equal(heard, Read(UpdateJson.Private(1, text))?.Text);

    [Fact]
    public void In_a_group_what_people_say_to_each_other_is_not_said_to_the_bot() => Assert.False(Read(UpdateJson.Group(1, "头条 防汛"))!.Addressed);

    [Fact]
    public void In_a_group_words_beside_the_bots_name_are() => Assert.Equal(
        "头条 防汛",
        Read(UpdateJson.Group(1, "@BaozhaiBot 头条 防汛", ""","entities":[{"type":"mention","offset":0,"length":11}]"""))?.Text);

    [Fact]
    public void A_name_behind_characters_of_two_units_is_found_in_its_place() => Assert.Equal(
        "😀 头条",
        Read(UpdateJson.Group(1, "😀 @BaozhaiBot头条", ""","entities":[{"type":"mention","offset":3,"length":11}]"""))?.Text);

    [Theory]
    [InlineData(-1, 11)]
    [InlineData(0, 0)]
    [InlineData(0, 500)]
    [InlineData(2147483647, 11)]
    public void A_stretch_beyond_the_text_is_passed_over(int offset, int length) => Assert.False(Read(UpdateJson.Group(
        1, "@BaozhaiBot 头条", $$""","entities":[{"type":"mention","offset":{{offset}},"length":{{length}}}]"""))!.Addressed);

    [Fact]
    public void In_a_group_an_answer_to_the_bot_is_for_it() => Assert.True(Read(UpdateJson.Group(1, "1", Reply(BotApi.BotId)))!.Addressed);

    [Fact]
    public void In_a_group_an_answer_to_somebody_else_is_not() => Assert.False(Read(UpdateJson.Group(1, "1", Reply(77)))!.Addressed);

    [Fact]
    public void A_group_is_answered_as_a_group() => Assert.Equal(ChatKind.Group, Read(UpdateJson.Group(1, "/help"))?.Kind);

    [Fact]
    public void Words_under_a_picture_count_as_words() => Assert.Equal("头条", Read($$$"""
        {"update_id":1,"message":{"message_id":1,"chat":{"id":1001,"type":"private"},"from":{{{UpdateJson.AnnaHerself}}},"photo":[],"caption":"头条"}}
        """)?.Text);

    [Fact]
    public void An_administrator_who_stays_anonymous_is_heard() => Assert.Equal("/help", Read(FromBot("""{"id":-2001,"type":"supergroup"}"""))?.Text);

    [Fact]
    public void An_administrator_who_stays_anonymous_speaks_as_the_group() => Assert.Equal("-2001", Read(FromBot("""{"id":-2001,"type":"supergroup"}"""))?.Sender);

    [Theory]
    [InlineData(1001, "private", true)]
    [InlineData(1002, "private", false)]
    [InlineData(1001, "group", false)]
    public void A_document_of_an_operator_in_a_private_chat_is_an_issue(long from, string type, bool isIssue) => Assert.Equal(
        isIssue,
        _reader.Issue(UpdateOf(
            $$$"""{"update_id":1,"message":{"message_id":1,"chat":{"id":1,"type":"{{{type}}}"},"from":{"id":{{{from}}} },"document":{"file_id":"f","file_name":"A1.txt"} } }""")) is not null);

    [Fact]
    public void A_button_pressed_in_a_channel_is_said_to_nobody() => Assert.Null(Read(UpdateJson.PressedInChannel(1, "全文 #5")));

    [Theory]
    [InlineData("全文 #5", "https://t.me/BaozhaiBot?start=full_5")]
    [InlineData("全文 #5 2", "https://t.me/BaozhaiBot?start=full_5")]
    [InlineData("早报 #1 2 3", "https://t.me/BaozhaiBot?start=menu")]
    public void It_opens_the_private_chat(string data, string address) =>
        Assert.Equal(address, ChannelPress.AddressOf(UpdateOf(UpdateJson.PressedInChannel(1, data)).CallbackQuery!, BotApi.BotName));

    [Fact]
    public void A_button_pressed_elsewhere_opens_no_address() => Assert.Null(ChannelPress.AddressOf(UpdateOf(UpdateJson.Pressed(1, "全文 #5")).CallbackQuery!, BotApi.BotName));

    [Fact]
    public void A_link_to_a_story_asks_for_it_whole() => Assert.Equal("全文 #5", new DeepLink(new TopicLexicon([])).Follow("/start full_5"));

    [Fact]
    public void What_a_linked_channel_posts_is_not_said_to_the_bot() => Assert.Null(Read(UpdateJson.Group(1, "/help", ""","is_automatic_forward":true""")));

    [Fact]
    public void Other_bots_are_not_heard() => Assert.Null(Read(FromBot("""{"id":-3001,"type":"channel"}""")));

    [Theory]
    [InlineData("""{"update_id":1}""")]
    [InlineData("""{"update_id":1,"channel_post":{"message_id":1,"chat":{"id":-3001,"type":"channel"},"text":"/help"}}""")]
    [InlineData("""{"update_id":1,"edited_message":{"message_id":1,"chat":{"id":1001,"type":"private"},"text":"/help"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"chat":{"id":1001,"type":"private"},"from":{"id":1001},"poll":{"id":"1","question":"q","options":[]}}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"chat":{"id":1001,"type":"private"},"from":{"id":1001},"text":"  "}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"1","from":{"id":1001},"inline_message_id":"x","data":"头条"}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"1","from":{"id":1001},"game_short_name":"x","message":{"chat":{"id":1001,"type":"private"}}}}""")]
    [InlineData("""{"update_id":1,"something_of_next_year":{"x":1}}""")]
    public void Everything_else_says_nothing(string update) => Assert.Null(Read(update));

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"chat":{"id":1001,"type":"private"},"from":{"id":1001},"location":{"latitude":27.5,"longitude":113}}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"chat":{"id":1001,"type":"private"},"from":{"id":1001},"venue":{"location":{"latitude":27.5,"longitude":113},"title":"t","address":"a"},"location":{"latitude":27.5,"longitude":113}}}""")]
    public void A_location_in_private_asks_for_what_is_near(string update) => Assert.Equal("附近 27.5,113", Read(update)!.Text);

    private Incoming? Read(string update) => _reader.Read(UpdateOf(update));

    private static Update UpdateOf(string update) => UpdateReader.Read(update)!.Update!;

    private static string Reply(long to) =>
        $$$""","reply_to_message":{"message_id":1,"chat":{{{UpdateJson.NeighboursThemselves}}},"from":{"id":{{{to}}},"is_bot":true} }""";

    private static string FromBot(string senderChat) => $$$"""
        {"update_id":1,"message":{"message_id":1,"chat":{{{UpdateJson.NeighboursThemselves}}},"from":{"id":1087968824,"is_bot":true},
        "sender_chat":{{{senderChat}}},"text":"/help"}}
        """;
}
