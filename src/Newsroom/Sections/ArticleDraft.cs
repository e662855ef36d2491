using System.Text;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Sections;

/// <summary>An article under construction: the lines gathered for it so far.</summary>
internal sealed class ArticleDraft
{
    private const int LongestLabel = 14;
    private const double LittleOfIt = 0.12;
    private const int LongestOpening = 160;

    /// <summary>Starts an article with a section.</summary>
    public ArticleDraft(Section section)
    {
        Page = section.Page;
        IsSigned = section.IsSigned;
        From = section.From;
        IsMended = section.IsReordered;
        AddHeads(section.Heads);
        AddText(section);
    }

    /// <summary>The page label it stands under.</summary>
    public string? Page { get; }

    /// <summary>Whether it has a byline or a dateline.</summary>
    public bool IsSigned { get; }

    /// <summary>Whether names in brackets close it.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>From where it continues; null when it begins here.</summary>
    public Jump? From { get; }

    /// <summary>Where it goes on; null when no jump says.</summary>
    public Jump? Onward { get; private set; }

    /// <summary>Numbers of the body lines after which it goes on elsewhere.</summary>
    public HashSet<int> PageTurns { get; } = [];

    /// <summary>Its first line.</summary>
    public int FirstLine => Heads.SelectMany(head => head.Lines).Concat(Asides).Concat(Body).Select(line => line.Number).DefaultIfEmpty().Min();

    /// <summary>Its headlines in page order.</summary>
    public List<HeadBlock> Heads { get; } = [];

    /// <summary>Bylines on their own lines.</summary>
    public List<PageLine> Bylines { get; } = [];

    /// <summary>Its text in reading order.</summary>
    public List<PageLine> Body { get; } = [];

    /// <summary>The beginning of its text as one line: where the text is written down in the lines of a column, its first lines joined. Null without text.</summary>
    public PageLine? Opening
    {
        get
        {
            if (Body is not [{ Length: <= PageLayout.LongestColumn } first, _, ..] || Punctuation.EndsSentence(first.End))
                return Body is [var whole, ..] ? whole : null;
            var joined = new StringBuilder(LongestOpening);
            foreach (var line in Body)
            {
                joined.Append(line.Text);
                if (joined.Length >= LongestOpening || line.Length > PageLayout.LongestColumn || Punctuation.EndsSentence(line.End) || Crossheads.Contains(line.Number))
                    break;
            }

            return new PageLine(first.Number, joined.ToString());
        }
    }

    /// <summary>Captions and jumps.</summary>
    public List<PageLine> Asides { get; } = [];

    /// <summary>Who signs a notice; printed as the end of its text.</summary>
    public List<PageLine> Signatures { get; } = [];

    /// <summary>Numbers of body lines that are subheads.</summary>
    public HashSet<int> Crossheads { get; } = [];

    /// <summary>The last headline that was taken for a subhead of its text; null while none was.</summary>
    public PageLine? LastSubhead { get; private set; }

    /// <summary>The wording of its text.</summary>
    public CharacterPairs Wording { get; } = new();

    /// <summary>Whether the page printed its headline inside its text.</summary>
    public bool HeadInsideText { get; set; }

    /// <summary>The largest doubt of the rules that placed its sections or separated the next one; from 0 to 0.5.</summary>
    public double Doubt { get; set; }

    /// <summary>How near it was that its ending, or one it might have had, was placed otherwise; from 0 to 0.5.</summary>
    public double EndingDoubt { get; set; }

    /// <summary>The least that a paragraph shares of its wording with the rest of the article, from 0 to 1; rare words weigh more.</summary>
    public double Cohesion { get; set; } = 1;

    /// <summary>Whether text was moved into it from elsewhere on the page, or out of it.</summary>
    public bool IsMended { get; private set; }

    /// <summary>Whether a jump says that it goes on elsewhere.</summary>
    public bool Jumps { get; private set; }

    /// <summary>Whether its text stops inside a sentence for no visible reason.</summary>
    public bool BreaksOff => !Jumps && Body.Count > 0 && Signatures.Count == 0 && !Crossheads.Contains(Body[^1].Number)
        && !Punctuation.EndsSentence(Body[^1].End) && !TableRow.Is(Body[^1]) && !NoticeFieldRecogniser.IsField(Body[^1]);

    /// <summary>The heading level of its headlines; 0 for none.</summary>
    public int Mark => Heads.Select(block => block.Mark).Where(mark => mark > 0).DefaultIfEmpty().Min();

    /// <summary>Whether a headline is more than a column's name.</summary>
    public bool HasTitle => Heads.Exists(head => head.Mark > 0 || !ColumnLabel.IsNeverTitle(head.Lines[0].Start));

    /// <summary>Whether its one headline is short, unmarked and shares hardly any wording with its text, as banners do.</summary>
    public bool HasOnlyLabel => Heads is [{ Mark: 0, Length: <= LongestLabel } head] && Wording.Count > 0 && Wording.Share(head.Lines[0].Text) < LittleOfIt;

    /// <summary>Takes the headlines of a section.</summary>
    public void AddHeads(IEnumerable<HeadBlock> heads) => Heads.AddRange(heads);

    /// <summary>Takes the headlines of a section as subheads of the text.</summary>
    public void AddCrossheads(IEnumerable<HeadBlock> heads)
    {
        foreach (var line in heads.SelectMany(block => block.Lines))
        {
            Body.Add(line);
            Crossheads.Add(line.Number);
            LastSubhead = line;
        }
    }

    /// <summary>Takes everything of a section but its headlines.</summary>
    public void AddText(Section section)
    {
        Bylines.AddRange(section.Bylines);
        IsClosed |= section.IsClosed;
        Asides.AddRange(section.Captions);
        Asides.AddRange(section.Jumps);
        Asides.AddRange(section.BackJumps);
        foreach (var line in section.Jumps)
            Onward = Jump.Whole(line) ?? Onward;
        Jumps |= section.Jumps.Count > 0;
        Signatures.AddRange(section.Signatures);
        foreach (var line in section.Body)
            AddBody(line);
    }

    /// <summary>Makes the captions the text, where a photograph has no other.</summary>
    public void TellByCaptions()
    {
        Body.AddRange(Asides);
        Asides.Clear();
    }

    /// <summary>Records that the text appended next is from another page.</summary>
    public void TurnPage()
    {
        if (Body.Count > 0)
            PageTurns.Add(Body[^1].Number);
    }

    /// <summary>Takes the text of an article that is the second half of this one.</summary>
    public void Append(ArticleDraft second)
    {
        IsMended = true;
        Doubt = Math.Max(Doubt, second.Doubt);
        Bylines.AddRange(second.Bylines);
        Asides.AddRange(second.Asides);
        Body.AddRange(second.Body);
        Signatures.AddRange(second.Signatures);
        PageTurns.UnionWith(second.PageTurns);
        Crossheads.UnionWith(second.Crossheads);
        Jumps |= second.Jumps;
        foreach (var line in second.Body)
            Wording.Add(line.Text);
    }

    /// <summary>Takes the last lines of another article, from a place in its text on.</summary>
    public void TakeTail(ArticleDraft other, int start)
    {
        foreach (var line in other.Body.Skip(start))
            AddBody(line);
        other.Body.RemoveRange(start, other.Body.Count - start);
        IsMended = other.IsMended = true;
    }

    private void AddBody(PageLine line)
    {
        Body.Add(line);
        Wording.Add(line.Text);
        if (CrossheadLabelRecogniser.IsNumeral(line) || line.Length <= 14 && line.Start is ['【' or '[' or '〖', ..])
            Crossheads.Add(line.Number);
        if (Jump.AtEnd(line.End) is not ({ Direction: JumpDirection.Onward } onward, _))
            return;
        Jumps = true;
        Onward = onward;
    }
}
