using System.Reflection;
using Baozhai.Newsroom.Composition;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Sections;

namespace Baozhai.Newsroom.Tests.Rooms;

/// <summary>The folders of the library stand in the order in which text becomes an issue, an issue articles, and an article a brief.</summary>
public sealed class RoomsTests
{
    private static readonly RoomOrder Order = new(
        "Baozhai.Newsroom",
        "Lexicons", // word files: those of the operator, those built in
        "Text", // bytes to text; characters, numbers, marks
        "Forms", // markup and spaces of text recognisers taken off
        "Articles", // what an article is
        "Pages", // the lines of a file, what each is, the layout
        "Bylines", // datelines, names, credits
        "Mastheads", // printed and lunar dates, masthead, page header
        "Layout", // pages with places to text in reading order
        "Lines", // recognisers: what each line is
        "Sections", // lines to sections, sections to drafts of articles
        "Composition.Heads", // kicker, title, subtitles, authors of a draft
        "Composition.Bodies", // paragraphs, event day, confidence of a draft
        "Composition", // drafts to articles
        "Issues.Dating", // the day of an issue without a masthead
        "Issues", // a file's text to an issue
        "Editions", // stories that came one by one to an issue
        "Topics",
        "Places",
        "Alerts", // what a notice, a water level, a danger is; times
        "Alerts.Factuality", // what of a story is a fact of these days
        "Alerts.Levels", // facts to water levels
        "Alerts.Notices", // facts to notices
        "Alerts.Grading", // facts to a severity
        "Briefs", // an article to its brief
        "Facts"); // may a text stand as a summary

    private static readonly Assembly Newsroom = typeof(IssueReader).Assembly;

    [Fact]
    public void A_room_uses_only_rooms_above_it() => Assert.Empty(Order.FaultsIn(Newsroom));

    [Fact]
    public void No_room_of_the_list_is_empty() => Assert.Empty(Order.EmptyIn(Newsroom));

    [Fact]
    public void A_use_inside_a_method_is_seen() => Assert.Contains((typeof(IssueReader), typeof(LineRecognisers)), TypeUses.In(Newsroom));

    [Fact]
    public void A_use_inside_a_lambda_is_seen() => Assert.Contains((typeof(SplitArticles), typeof(OfficialNotice)), TypeUses.In(Newsroom));

    [Fact]
    public void A_forbidden_arrow_is_named_with_the_types_at_its_ends() =>
        Assert.Contains("Issues -> Lines: IssueReader uses LineRecognisers", new RoomOrder("Baozhai.Newsroom", "Issues", "Lines", "").FaultsIn(Newsroom));

    [Fact]
    public void A_type_outside_of_the_list_is_named() =>
        Assert.Contains("Baozhai.Newsroom.Issues.IssueReader stands in no room of the list", new RoomOrder("Baozhai.Newsroom", "Lines").FaultsIn(Newsroom));
}
