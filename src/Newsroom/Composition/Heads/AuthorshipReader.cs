using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>Reads the authors of an article from its bylines, the dateline of its lead and the brackets at its end.</summary>
internal static partial class AuthorshipReader
{
    /// <summary>Reads the authorship of an article.</summary>
    public static Authorship Read(ArticleDraft draft)
    {
        var lead = (draft.Opening is { } opening ? [opening, .. draft.Body.Skip(1).Take(2)] : Array.Empty<PageLine>()).Select(line => (Line: line, Dateline: Dateline.Read(line.Start))).FirstOrDefault(pair => pair.Dateline is not null);
        var inline = lead.Dateline?.People is var (offset, length) ? lead.Line.Text.Substring(offset, length).Trim() : null;
        var agency = lead.Dateline?.Source is { } named ? Agency(named, lead.Line) : null;
        if (draft.Bylines.Count > 0)
            return Own(draft.Bylines, inline, agency);
        if (inline is not null)
            return new Authorship(inline, CreditsReader.Read(inline), agency ?? PaperBefore(inline), AuthorshipForm.Reporters);
        if (AtEnd(draft) is { } end)
            return new Authorship(end, CreditsReader.Read(end), agency, AuthorshipForm.Reporters);
        return lead.Dateline?.Source is { } source && agency is not null && !source.StartsWith('本') && Wire().IsMatch(lead.Line.Start)
            ? new Authorship(lead.Line.Text[..Wire().Match(lead.Line.Start).Length].Trim(), Credits.None, agency, AuthorshipForm.None)
            : new Authorship(null, Credits.None, agency, AuthorshipForm.None);
    }

    private static Authorship Own(List<PageLine> lines, string? inline, string? agency)
    {
        var byline = string.Join(' ', lines.Select(line => People(line)));
        agency ??= lines.Select(line => Dateline.Read(line.Start)?.Source is { } named ? Agency(named, line) : null).FirstOrDefault(source => source is not null);
        if (lines.Find(line => NameLine.IsSource(line.Start)) is { } source)
        {
            agency ??= Wired().Match(source.Start) is { Success: true } wire ? source.Printed(wire.Value) : null;
            lines = [.. lines.Where(line => line != source)];
        }

        if (lines.Find(line => NameLine.Reader(line.Start) is not null) is { } letter)
            return new Authorship(byline, Names([letter.Printed(NameLine.Reader(letter.Start)!)]), agency, AuthorshipForm.Institution);
        if (lines.Count == 0)
            return new Authorship(byline, inline is null ? Credits.None : CreditsReader.Read(inline), agency, AuthorshipForm.None);
        if (lines.TrueForAll(line => NameLine.IsNames(line.Start)))
            return new Authorship(byline, Names(lines.Select(Printed)), agency, AuthorshipForm.Name);
        var hasRoles = lines.Exists(line => OwnLineByline.Is(line.Start));
        if (!hasRoles && NameLine.Signed(lines[0].Start) is var (_, names))
            return new Authorship(byline, Names([Printed(lines[0])[^names.Length..]]), agency, AuthorshipForm.Institution);
        if (!hasRoles && NameLine.IsInstitution(lines[0].Start) && lines.Count > 1 && NameLine.IsNames(lines[1].Start))
            return new Authorship(byline, Names(lines.Skip(1).Select(Printed)), agency, AuthorshipForm.Institution);
        var credits = lines.Aggregate(Credits.None, (all, line) => all.And(CreditsReader.Read(People(line))));
        if (inline is not null)
            credits = credits.And(CreditsReader.Read(inline));
        return new Authorship(byline, credits, agency ?? PaperBefore(byline) ?? WireBefore(lines[0]), credits.IsEmpty ? AuthorshipForm.Name : AuthorshipForm.Reporters);
    }

    private static string Printed(PageLine line) => NameLine.Bare(HalfWidth.Fold(line.Text));

    // A dateline alone on its line names its people in brackets behind the paper.
    private static string People(PageLine line) =>
        Dateline.Read(line.Start) is { Source: not null, People: var (offset, length) } ? line.Text.Substring(offset, length).Trim() : line.Text;

    private static Credits Names(IEnumerable<string> lines) =>
        new([.. lines.SelectMany(line => line.Split([' ', '、'], StringSplitOptions.RemoveEmptyEntries)).Distinct()], []);

    // …。(某某某) or …。(本报记者 某某) at the end of the last paragraph.
    private static string? AtEnd(ArticleDraft draft)
    {
        if (draft.Body.Count == 0)
            return null;
        var last = draft.Body[^1];
        var end = last.End;
        end = end[..^JumpRecogniser.LengthAtEnd(end)].TrimEnd();
        if (Closing().Match(end) is not { Success: true } match)
            return null;
        var names = match.Groups["by"].Value;
        return names.Contains("记者", StringComparison.Ordinal) || names.Contains("通讯员", StringComparison.Ordinal) || NameLine.IsNames(names)
            ? last.Text.Substring(last.Length - last.End.Length + match.Groups["by"].Index, names.Length)
            : null;
    }

    private static string Agency(string source, PageLine line) => source switch
    {
        "新华网" => "新华社",
        "中新网" => "中新社",
        _ => line.Printed(source),
    };

    private static string? WireBefore(PageLine line) =>
        Wired().Match(NameLine.Bare(line.Start)) is { Success: true, Index: 0 } wire ? line.Printed(wire.Value) : null;

    /// <summary>The paper named before 记者, as printed; null when none is.</summary>
    public static string? PaperBefore(string byline) =>
        Paper().Match(StructureWords.Mend(MatchForm.Fold(byline))) is { Success: true } match ? byline[..match.Groups["paper"].Length] : null;

    [GeneratedRegex("[。!?”](?: ?)\\((?<by>[^()。，,]{2,40})\\)$")]
    private static partial Regex Closing();

    [GeneratedRegex("^(?<paper>[一-龥]{2,8}报)(?:·[一-龥]{2,8})?(?:社|全媒体|融媒体|首席|见习|实习|特约|通讯员|记者)")]
    private static partial Regex Paper();

    [GeneratedRegex("新华社|中新社|中新网|人民网|央视")]
    private static partial Regex Wired();

    [GeneratedRegex("^据?(?:新华社|中新社|新华网|中新网|人民网|央视)[^，。 ]{0,24}?(?:电|消息|讯)")]
    private static partial Regex Wire();
}

/// <summary>The authorship of an article: its byline, the people and the agency.</summary>
/// <param name="Byline">As printed, without the paper's name before 讯; null when nobody signs.</param>
/// <param name="Credits">The people.</param>
/// <param name="Agency">The paper or agency; 本报 where the page says so; null when not stated.</param>
/// <param name="Form">How it is signed.</param>
internal sealed record Authorship(string? Byline, Credits Credits, string? Agency, AuthorshipForm Form);

/// <summary>How an article is signed.</summary>
internal enum AuthorshipForm
{
    /// <summary>Not at all, or by an agency only.</summary>
    None,

    /// <summary>By reporters.</summary>
    Reporters,

    /// <summary>By a name alone, as commentaries are.</summary>
    Name,

    /// <summary>By an institution and names, as letters are.</summary>
    Institution,
}
