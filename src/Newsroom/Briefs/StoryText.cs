using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// What an article says, as the choice of its brief sees it: its sentences, and its pairs of neighbouring characters with where they stand.
/// Chinese has no spaces between words; pairs need no dictionary.
/// </summary>
internal sealed partial class StoryText
{
    private const int MostSentences = 60;
    private const int FarthestLead = 6;
    private const int SentencesOfBeginning = 3;

    // No brief needs more of a sentence; a text without marks is one sentence of any length.
    private const int LongestSentence = 1_000;

    // The story of a page fits many times; a longer text is not a news story, and its end says no more of its subject.
    private const int Longest = 8_000;
    private const int UsualPairs = 700;

    private readonly Dictionary<int, int> _numbers = new(UsualPairs);
    private readonly List<int> _times = [];
    private readonly int[] _seen;
    private int _texts;

    /// <summary>Reads an article.</summary>
    /// <param name="title">The title, with kicker and subtitles.</param>
    /// <param name="paragraphs">The body.</param>
    /// <param name="outcomes">Words of the text that turn its claim round (不实, AI生成): a brief without one would tell a rumour.</param>
    public StoryText(string title, IReadOnlyList<string> paragraphs, IReadOnlyList<string> outcomes)
    {
        (var sentences, Start) = Read(paragraphs);
        Told = [.. sentences.Where(sentence => Turns(sentence) || (!Redundancy.IsIdle(sentence.Text) && !NewsValue.IsSlogan(sentence.Text) && !NewsValue.IsLaterItem(sentence.Text))).Take(MostSentences)];
        if (Told is [])
            Told = [.. sentences.Take(MostSentences)];
        var length = 0;
        foreach (var sentence in sentences.TakeWhile(_ => length < Longest))
        {
            length += sentence.Text.Length;
            foreach (var pair in new LetterPairs(sentence.Text.AsSpan(0, Math.Min(sentence.Text.Length, Longest)))) _times[NumberOf(pair)]++;
        }

        _seen = new int[_times.Count];
        Lead = Told.Take(FarthestLead).FirstOrDefault(sentence => sentence.IsNews) ?? Told.FirstOrDefault();
        Title = Mark(title);
        OfLead = Mark(Lead?.Text ?? "");
        OfBeginning = Mark(string.Concat(sentences.Where(sentence => sentence.Paragraph == 0).Take(SentencesOfBeginning).Select(sentence => sentence.Text)));
        Numbers = [.. Figures().Matches(title).Select(match => match.Value).Where(figure => Told.Exists(sentence => sentence.Text.Contains(figure, StringComparison.Ordinal)))];
        Names = [.. TitleNames().Matches(title).Select(match => match.Groups[1].Value).Distinct().Where(name => Told.Exists(sentence => sentence.Text.Contains(name, StringComparison.Ordinal)))];
        Complains = Complaint().IsMatch(title) || Told.Take(SentencesOfBeginning).Any(sentence => Complaint().IsMatch(sentence.Text));
        People = Briefs.People.In(title, sentences);
        IsOffer = Offer().IsMatch(title);
        Weights = [.. _times.Select(times => times is 1 ? 0 : Math.Log(times))];
        HasDigit = new bool[_times.Count];
        foreach (var (pair, number) in _numbers) HasDigit[number] = LetterPairs.HasDigit(pair);
        Outcomes = [.. Outcome().Matches(title).Select(match => match.Value), .. outcomes];

        // However short, it is what the story is about.
        bool Turns(Sentence sentence) => outcomes.Any(outcome => sentence.Text.Contains(outcome, StringComparison.Ordinal));
    }

    /// <summary>Its sentences but those that tell nothing: credits, slogans, later items of a list, who was present.</summary>
    public List<Sentence> Told { get; }

    /// <summary>Where its first paragraph begins, and the day of its dateline.</summary>
    public StoryStart Start { get; }

    /// <summary>The first sentence that tells news; null where there is no sentence.</summary>
    public Sentence? Lead { get; }

    /// <summary>The pairs of the title that the text has.</summary>
    public PairSet Title { get; }

    /// <summary>The pairs of the lead.</summary>
    public PairSet OfLead { get; }

    /// <summary>The pairs of the first sentences of the first paragraph.</summary>
    public PairSet OfBeginning { get; }

    /// <summary>The figures of the title that the text has.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>What the title names in marks (《…》, “…”) and the text too.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether it is about somebody's complaint, question or wish to an office.</summary>
    public bool Complains { get; }

    /// <summary>Whom it introduces by what they are, to name them alone further on.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>Whether its title invites to take part, so that until when one may is its news.</summary>
    public bool IsOffer { get; }

    /// <summary>Words that turn the story round: a brief without them would tell the opposite.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>How much each pair is what the story is about: the logarithm of how often it comes.</summary>
    public double[] Weights { get; }

    /// <summary>Whether each pair has a figure.</summary>
    public bool[] HasDigit { get; }

    /// <summary>The pairs of a text that the story has, each once, by their numbers.</summary>
    public int[] PairsOf(string text)
    {
        var pairs = new int[text.Length];
        var count = 0;
        _texts++;
        foreach (var pair in new LetterPairs(text))
        {
            if (!_numbers.TryGetValue(pair, out var number) || _seen[number] == _texts) continue;
            _seen[number] = _texts;
            pairs[count++] = number;
        }

        return pairs[..count];
    }

    private PairSet Mark(string text)
    {
        var marked = new bool[_times.Count];
        var pairs = PairsOf(text.Length > Longest ? text[..Longest] : text);
        foreach (var pair in pairs) marked[pair] = true;
        return new PairSet(marked, pairs.Length);
    }

    private int NumberOf(int pair)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, pair, out var isKnown);
        if (isKnown) return number;
        number = _times.Count;
        _times.Add(0);
        return number;
    }

    private static (List<Sentence> Sentences, StoryStart Start) Read(IReadOnlyList<string> paragraphs)
    {
        var sentences = new List<Sentence>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        var first = default(StoryStart);
        for (var index = 0; index < paragraphs.Count && sentences.Count < 2 * MostSentences; index++)
        {
            var dateline = StoryStart.Of(paragraphs[index]);
            if (first.Length is 0)
                first = dateline;
            if (NewsValue.IsStatement(paragraphs[index]) && paragraphs.Count > 1)
                continue;
            string[] texts = [.. SentenceSplitter.Split(paragraphs[index][dateline.Length..])];
            for (var at = 0; at < texts.Length; at++)
            {
                var told = WithoutCredit(texts[at]).TrimStart('—', ' ', '　', '●', '■', '◆', '▲');
                var isCaption = (at + 1 < texts.Length && Redundancy.CreditOf(texts[at + 1]) > 0) || NewsValue.IsCaption(told);
                if (told.Length > 0 && !SaysAgain(told, said))
                    sentences.Add(new Sentence(Shortened(told), index, sentences.Count, isCaption));
            }
        }

        return (sentences, first);
    }

    /// <summary>Whether every clause of a sentence stood in the text before: a slogan that comes again tells nothing.</summary>
    private static bool SaysAgain(string sentence, HashSet<string> said)
    {
        var isNew = false;
        foreach (var clause in sentence.Split(ClauseMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            isNew |= said.Add(clause);
        return !isNew;
    }

    private static readonly char[] ClauseMarks = ['，', ',', '；', ';', '：', '。', '！', '？'];

    /// <summary>Behind the credit of a picture the story may begin anew, with its reporters.</summary>
    private static string WithoutCredit(string text)
    {
        if (Redundancy.CreditOf(text) is var credit && credit is 0)
            return text;
        var told = text[credit..].TrimStart();
        return told[StoryStart.Of(told).Length..];
    }

    /// <summary>The start of an endless sentence, cut behind a clause so that no number is.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= LongestSentence)
            return text;
        var clause = text.LastIndexOfAny(['，', '；', '、'], LongestSentence);
        return text[..(clause > 0 ? clause : LongestSentence)];
    }

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?(?:%|％|[万亿]?[一-鿿])?")]
    private static partial Regex Figures();

    [GeneratedRegex("[《“]([^》”]{3,16})[》”]")]
    private static partial Regex TitleNames();

    [GeneratedRegex("申报|报名|招募|招聘|招生|征集|征文|征订|评选|认定|预约|缴费|申领|参保|截止|即日起|开抢|开售")]
    private static partial Regex Offer();

    [GeneratedRegex("投诉|呼声|诉求|来电反映|(?:市民|居民|村民|网友|读者|业主|群众|商户|家长|乘客|消费者)[^，。]{0,8}(?:反映|质疑|吐槽|求助|留言|来信|咨询|询问|举报|发帖)")]
    private static partial Regex Complaint();

    /// <summary>A title with such a word says that it is not so, or no longer so.</summary>
    [GeneratedRegex("解除|取消|终止|不实|谣言|辟谣|否认|推迟|延期|获救|脱险|撤销|恢复|阴性|虚惊|叫停|排除(?=[^，。 ]{0,6}(?:疑似|嫌疑|可能))")]
    private static partial Regex Outcome();
}

/// <summary>Some of the pairs of a story.</summary>
/// <param name="Has">Whether each pair is among them, by its number.</param>
/// <param name="Count">How many they are.</param>
internal readonly record struct PairSet(bool[] Has, int Count);
