using System.Numerics;
using System.Runtime.InteropServices;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition;

/// <summary>
/// The wording of the articles of a page: which pairs of neighbouring characters stand in which. A pair weighs more the fewer articles of the page have
/// it, as an inverse document frequency.
/// </summary>
internal sealed class DraftWording
{
    private const int Sample = 400;

    // Keeps a page of two or three articles from calling everything common.
    private const int Smoothing = 3;

    // Lines of other articles that show what is shared by chance.
    private const int Strangers = 12;
    private const int ShortestParagraph = 40;

    // Of a text of more lines these tell enough.
    private const int MostLines = 60;

    // Three characters in a row that both texts have are most often a name or a term.
    private const int PairsOfAName = 2;

    // An ending that has far more words of its own article than of the other is not looked at further.
    private const double WorthLooking = 0.5;

    private readonly PairPlaces _places = new();
    private readonly Dictionary<int, int[]> _lines = [];
    private readonly Dictionary<ArticleDraft, PairSet> _drafts = [];
    private readonly double[] _weights;

    // The beginnings of the article that is compared last: headlines, then a line more in each. And which words a count has met, by the number of the count.
    private (ArticleDraft? Draft, List<PairSet> Lines) _beginnings = (null, []);
    private readonly Dictionary<ArticleDraft, int[][]> _bodies = [];
    private readonly int[] _met;
    private int _count;

    /// <summary>Gathers the wording of all articles of a page.</summary>
    public DraftWording(IReadOnlyList<ArticleDraft> drafts)
    {
        foreach (var line in drafts.SelectMany(draft => draft.Heads.SelectMany(head => head.Lines).Concat(draft.Body)))
            _lines[line.Number] = PairsOf(line);
        var articles = new int[_places.Count];
        foreach (var draft in drafts)
            (_drafts[draft] = SetOf(draft, 0, draft.Body.Count)).CountInto(articles);
        _met = new int[_places.Count];
        _weights = Array.ConvertAll(articles, count => Math.Log((double)(drafts.Count + Smoothing) / Math.Max(1, count)));
        foreach (var (pair, place) in _places.All)
            _weights[place] *= CommonPairs.Weight(pair);
    }

    /// <summary>Compares the ending of an article with the text above it and with another article.</summary>
    /// <param name="draft">The article that has the ending.</param>
    /// <param name="start">The place of the ending's first line, at least 1.</param>
    /// <param name="owner">The other article.</param>
    /// <param name="anyway">Whether the comparison is wanted in any case.</param>
    /// <returns>The comparison; null where the ending is clearly of its own article.</returns>
    public EndingWords? Compare(ArticleDraft draft, int start, ArticleDraft owner, bool anyway)
    {
        PairSet above = Above(draft, start), owned = _drafts[owner];
        ReadOnlySpan<int[]> lines = BodyOf(draft).AsSpan(start);
        var theirs = Words(lines, owned, above, out var theirNames);
        if (theirs == 0 && !anyway)
            return null;
        var mine = Words(lines, above, owned, out var myNames);
        if (theirs <= WorthLooking * mine && !anyway)
            return null;
        double theirsByChance = 0, mineByChance = 0;
        var length = 0;
        foreach (var stranger in _drafts.Keys.Where(other => other != draft && other != owner && other.Body.Count > 0).Take(Strangers))
        {
            var line = _lines[stranger.Body[stranger.Body.Count / 2].Number];
            theirsByChance += Words([line], owned, above, out _);
            mineByChance += Words([line], above, owned, out _);
            length += line.Length;
        }

        var last = _lines[draft.Body[start - 1].Number];
        var ending = new PairSet(_places.Count);
        var all = 0;
        double first = 0, worst = double.PositiveInfinity, mean = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            ending.Add(lines[index]);
            all += lines[index].Length;
            if (index >= MostLines)
                continue;
            var odds = Math.Log((Words([lines[index]], owned, above, out _) + 1) / (Words([lines[index]], above, owned, out _) + 1));
            (first, worst, mean) = (index == 0 ? odds : first, Math.Min(worst, odds), mean + odds);
        }

        var scale = length == 0 ? 0 : (double)all / length;
        var goesOn = Share(last, ending) - Share(last, Above(draft, start - 1));
        return new EndingWords(theirs, mine, theirsByChance * scale, mineByChance * scale, goesOn)
        {
            TheirNames = theirNames,
            MyNames = myNames,
            WorstLine = worst,
            FirstLine = first,
            MeanLine = mean / Math.Min(MostLines, lines.Length),
            TheirHeads = Heads(owner, ending),
            MyHeads = Heads(draft, ending),
        };
    }

    // The lines above a place, the headlines where they are near.
    private PairSet Above(ArticleDraft draft, int start)
    {
        if (start > MostLines)
            return SetOf(draft, start - MostLines, start);
        if (_beginnings.Draft != draft)
            _beginnings = (draft, [SetOf(draft, 0, 0)]);
        for (var lines = _beginnings.Lines; lines.Count <= start;)
        {
            var next = new PairSet(lines[^1]);
            next.Add(_lines[draft.Body[lines.Count - 1].Number]);
            lines.Add(next);
        }

        return _beginnings.Lines[start];
    }

    private int[][] BodyOf(ArticleDraft draft)
    {
        ref var body = ref CollectionsMarshal.GetValueRefOrAddDefault(_bodies, draft, out _);
        return body ??= [.. draft.Body.Select(line => _lines[line.Number])];
    }

    private double Heads(ArticleDraft draft, PairSet ending) =>
        draft.Heads.SelectMany(head => head.Lines).Select(line => Share(_lines[line.Number], ending)).DefaultIfEmpty(0).Max();

    /// <summary>The least that a paragraph of an article shares of its wording with the rest of it, headlines included; 1 where there is no other paragraph.</summary>
    public double CohesionOf(ArticleDraft draft)
    {
        if (draft.Body.Count < 2)
            return 1;
        PairSet once = new(_places.Count), twice = new(_places.Count);
        foreach (var line in draft.Heads.SelectMany(head => head.Lines).Concat(draft.Body.Take(MostLines)))
        {
            var own = new PairSet(_places.Count);
            own.Add(_lines[line.Number]);
            twice.AddCommon(once, own);
            once.AddCommon(own, own);
        }

        return draft.Body.Take(MostLines).Where(line => line.Length >= ShortestParagraph).Select(line => _lines[line.Number])
            .Where(pairs => pairs.AsSpan().ContainsAnyExcept(-1)).Select(pairs => Share(pairs, twice)).DefaultIfEmpty(1).Min();
    }

    /// <summary>Takes over that lines have moved from one article to another.</summary>
    public void Moved(ArticleDraft from, ArticleDraft to)
    {
        _beginnings = (null, []);
        _bodies.Clear();
        foreach (var draft in (ReadOnlySpan<ArticleDraft>)[from, to])
            _drafts[draft] = SetOf(draft, 0, draft.Body.Count);
    }

    // The words of some lines that one set has and the other has not, each counted once and by its rarest pair. A word is a run of pairs:
    // names and whole phrases count no more than other words.
    private double Words(ReadOnlySpan<int[]> lines, PairSet has, PairSet hasNot, out int names)
    {
        _count++;
        double words = 0;
        int run = 0, found = 0;
        foreach (var line in lines)
        {
            var rarest = -1;
            foreach (var pair in line)
            {
                if (pair >= 0 && has.Has(pair) && !hasNot.Has(pair) && ++run > 0)
                    rarest = rarest < 0 || _weights[pair] > _weights[rarest] ? pair : rarest;
                else
                    Close(ref rarest);
            }

            Close(ref rarest);
        }

        names = found;
        return words;

        void Close(ref int rarest)
        {
            if (rarest >= 0 && _met[rarest] != _count)
            {
                _met[rarest] = _count;
                words += _weights[rarest];
                if (run >= PairsOfAName)
                    found++;
            }

            (rarest, run) = (-1, 0);
        }
    }

    private double Share(int[] line, PairSet set)
    {
        double shared = 0, all = 0;
        foreach (var pair in line)
        {
            if (pair < 0)
                continue;
            all += _weights[pair];
            if (set.Has(pair))
                shared += _weights[pair];
        }

        return all == 0 ? 0 : shared / all;
    }

    private PairSet SetOf(ArticleDraft draft, int start, int end)
    {
        var set = new PairSet(_places.Count);
        if (start == 0)
        {
            foreach (var line in draft.Heads.SelectMany(head => head.Lines))
                set.Add(_lines[line.Number]);
        }

        for (var line = start; line < end; line++)
            set.Add(_lines[draft.Body[line].Number]);
        return set;
    }

    // The pairs of a line in order, each by its place among those of the page; -1 where there is a mark.
    private int[] PairsOf(PageLine line)
    {
        var text = line.Text.AsSpan(0, Math.Min(line.Length, Sample));
        var pairs = new int[Math.Max(0, text.Length - 1)];
        var next = pairs.Length > 0 ? Part(text[0]) : '\0';
        for (var index = 0; index < pairs.Length; index++)
        {
            pairs[index] = -1;
            var first = next;
            next = Part(text[index + 1]);
            if (first == '\0' || next == '\0')
                continue;
            pairs[index] = _places.Of((first << 16) | next);
        }

        return pairs;
    }

    // The folded character; zero for a mark.
    private static char Part(char character) => char.IsLetterOrDigit(character) ? MatchForm.Fold(character) : '\0';

    /// <summary>A set of pairs, each by its place among those of the page.</summary>
    private sealed class PairSet
    {
        private readonly ulong[] _bits;

        public PairSet(int all) => _bits = new ulong[(all + 63) / 64];

        public PairSet(PairSet other) => _bits = [.. other._bits];

        public bool Has(int place) => (_bits[place >> 6] >> place & 1) != 0;

        public void Add(int[] places)
        {
            foreach (var place in places)
            {
                if (place >= 0)
                    _bits[place >> 6] |= 1UL << place;
            }
        }

        /// <summary>Adds what two others have both.</summary>
        public void AddCommon(PairSet first, PairSet second)
        {
            for (var word = 0; word < _bits.Length; word++)
                _bits[word] |= first._bits[word] & second._bits[word];
        }

        public void CountInto(int[] counts)
        {
            for (var word = 0; word < _bits.Length; word++)
            {
                for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
                    counts[(word << 6) + BitOperations.TrailingZeroCount(bits)]++;
            }
        }
    }
}

/// <summary>The wording of an ending beside the text above it and another article.</summary>
/// <param name="Theirs">The weight of its words that the other article has and the text above has not.</param>
/// <param name="Mine">The weight of those that the text above has and the other article has not.</param>
/// <param name="TheirsByChance">What <paramref name="Theirs"/> is for a text of its length from elsewhere on the page.</param>
/// <param name="MineByChance">The same for <paramref name="Mine"/>.</param>
/// <param name="GoesOn">How much more of its wording the line above the ending shares with the ending than with the rest of its article; from -1 to 1.</param>
internal readonly record struct EndingWords(double Theirs, double Mine, double TheirsByChance, double MineByChance, double GoesOn)
{
    /// <summary>How many words of three characters and more it has in common with the other article alone.</summary>
    public int TheirNames { get; init; }

    /// <summary>The same with the text above it.</summary>
    public int MyNames { get; init; }

    /// <summary>The logarithm of their words over mine in the line where it is least.</summary>
    public double WorstLine { get; init; }

    /// <summary>The same in the first line.</summary>
    public double FirstLine { get; init; }

    /// <summary>The mean over the lines.</summary>
    public double MeanLine { get; init; }

    /// <summary>The largest part of a headline of the other article whose wording it has, from 0 to 1.</summary>
    public double TheirHeads { get; init; }

    /// <summary>The same of its own article.</summary>
    public double MyHeads { get; init; }
}
