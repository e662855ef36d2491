using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Baozhai.Bot.Hosting;
using Baozhai.Newsroom.Tests.Rooms;

namespace Baozhai.Bot.Tests.Rooms;

/// <summary>The folders of the program stand in an order, and <c>docs/architecture.md</c> shows them as they are.</summary>
public sealed partial class RoomsTests
{
    private static readonly Assembly Bot = typeof(BotHost).Assembly;

    private static readonly RoomOrder Order = new(
        "Baozhai.Bot",
        "Diagnostics", // faults and figures of the process
        "Workers", // the processes that are one bot
        "Chats", // who reads, and what they follow
        "Messages", // what is said to them and by them
        "Archive", // issues, articles and briefs that are kept
        "Subscriptions", // settings, schedules and slots of chats
        "Presentation", // moments, levels, lists and settings in words
        "Outbox", // deliveries on their way
        "Clocks", // a machine's clock that jumps
        "Alerts", // what is pushed at once
        "Digests", // what is pushed every morning
        "Operators", // those who run the bot
        "Intake", // files, pages and texts become issues of the archive
        "Sources", // editions and feeds that are fetched
        "Explanations", // what became of a delivery, and why
        "Pictures", // charts and stories as pictures
        "Conversation", // commands, questions and searches
        "Web", // pages and endpoints
        "Channels", // Telegram, WeChat, WeCom, web page, terminal
        "Storage", // the stores behind the ports of all these
        "Demo", // a week that is played with a fast clock
        "Hosting", // the parts are put together
        "Cli"); // verbs

    [Fact]
    public void A_room_uses_only_rooms_above_it() => Assert.Empty(Order.FaultsIn(Bot));

    [Fact]
    public void No_room_of_the_list_is_empty() => Assert.Empty(Order.EmptyIn(Bot));

    [Fact]
    public void The_picture_in_the_documents_is_that_of_the_code()
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "architecture.md"));
        var shown = Picture().Match(document).Groups["picture"].Value;

        var drawn = Draw(Order.ArrowsIn(Bot));
        Assert.True(drawn == shown.ReplaceLineEndings("\n"), $"docs/architecture.md must show:\n{drawn}");
    }

    /// <summary>The arrows from each room to those it uses, less those that go without saying: A to C where A uses B and B uses C.</summary>
    private static string Draw(IReadOnlySet<(string User, string Used)> arrows)
    {
        var rooms = arrows.Where(arrow => arrow.User.Length > 0 && arrow.Used.Length > 0).ToLookup(arrow => arrow.User, arrow => arrow.Used, StringComparer.Ordinal);
        var text = new StringBuilder("flowchart TD\n");
        foreach (var room in rooms.OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            foreach (var used in room.Where(used => !room.Any(other => other != used && Reaches(rooms, other, used))).Order(StringComparer.Ordinal))
                text.Append("    ").Append(room.Key).Append(" --> ").Append(used).Append('\n');
        }

        return text.ToString();
    }

    private static bool Reaches(ILookup<string, string> rooms, string from, string to) => rooms[from].Any(used => used == to || Reaches(rooms, used, to));

    [GeneratedRegex(@"```mermaid\r?\n(?<picture>[\s\S]*?)```")]
    private static partial Regex Picture();
}
