using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Operators;

public sealed class DeliveryTextTests
{
    private static readonly DateTimeOffset Morning = new(2024, 6, 27, 7, 30, 0, TimeSpan.FromHours(8));

    private static readonly DeliveryText Text = new(Language.English, TimeZoneInfo.Utc);

    private static readonly DeliveryHistory Waiting = new()
    {
        Id = 12,
        Chat = new ChatId("telegram", "1001"),
        Lane = Lane.Alert,
        Slot = "alert:3",
        Part = 0,
        Body = Reply.Of("水位超警"),
        BodyId = 5,
        State = DeliveryState.Pending,
        Attempts = 1,
        PlannedAt = Morning.ToUniversalTime(),
        Due = Morning.ToUniversalTime(),
        ReadyAt = Morning.ToUniversalTime().AddSeconds(4),
        Reason = "unknown: 502 Bad Gateway",
        Notes = [new DeliveryNote(Morning.ToUniversalTime().AddSeconds(1), "unknown: 502 Bad Gateway")],
    };

    [Fact]
    public void What_waits_says_why_and_when_it_is_tried_next() => Assert.Equal(
    [
        "12  telegram:1001  alert  alert:3  part 0",
        "2024-06-26T23:30:00Z  planned for 2024-06-26T23:30:00Z",
        "2024-06-26T23:30:01Z  unknown: 502 Bad Gateway",
        "pending, next try 2024-06-26T23:30:04Z: unknown: 502 Bad Gateway",
        "tried 1 times; body 5:",
        "水位超警",
    ],
    Text.Lines(Waiting));

    [Fact]
    public void An_operator_reads_it_in_Chinese_on_his_own_clock() => Assert.Equal(
    [
        "12  telegram:1001  alert  alert:3  第 1 条",
        "2024-06-27 07:30:00  排定，原定 2024-06-27 07:30:00",
        "2024-06-27 07:30:01  unknown: 502 Bad Gateway",
        "待发，2024-06-27 07:30:04 再试：unknown: 502 Bad Gateway",
        "试过 1 次；正文 5：",
        "水位超警",
    ],
    new DeliveryText(Language.Chinese, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Lines(Waiting));

    [Fact]
    public void What_was_sent_says_when_and_as_which_message() => Assert.Contains(
        "2024-06-26T23:30:02Z  sent, message 77",
        Text.Lines(Waiting with { State = DeliveryState.Sent, EndedAt = Morning.ToUniversalTime().AddSeconds(2), MessageId = "77" }));
}
