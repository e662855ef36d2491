using Baozhai.Bot.Cli;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Cli;

public sealed class DeliveryPrintTests
{
    private static readonly DateTimeOffset Morning = new(2024, 6, 27, 7, 30, 0, TimeSpan.FromHours(8));

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
        "12  telegram 1001  alert  alert:3  part 0",
        "2024-06-26T23:30:00Z  planned for 2024-06-26T23:30:00Z",
        "2024-06-26T23:30:01Z  unknown: 502 Bad Gateway",
        "pending, next try 2024-06-26T23:30:04Z: unknown: 502 Bad Gateway",
        "tried 1 times; body 5:",
        "水位超警",
    ],
    DeliveryPrint.Lines(Waiting));

    [Fact]
    public void What_was_sent_says_when_and_as_which_message() => Assert.Contains(
        "2024-06-26T23:30:02Z  sent, message 77",
        DeliveryPrint.Lines(Waiting with { State = DeliveryState.Sent, EndedAt = Morning.ToUniversalTime().AddSeconds(2), MessageId = "77" }));
}
