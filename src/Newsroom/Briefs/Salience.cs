using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// The weight of each pair of neighbouring characters for an article: pairs of the title and of the lead weigh most, then pairs
/// that recur. Chinese has no spaces between words; pairs need no dictionary.
/// </summary>
internal sealed partial class Salience
{
    private const double InTitle = 1.6;
    private const double InLead = 0.35;
    private const double Number = 0.7;
    private const double Repeated = 0.3;

    // How far the water stands above a line is what people act on.
    private const double InWarning = 1;
    private const string WarningWords = "超警戒水位，超保证水位";

    // Nothing of a disaster matters more than its people.
    private const double OfPeople = 2.5;

    // A title with such a word says that it is not so, or no longer so: a brief without it would tell the opposite.
    private const double InOutcome = 120;

    // The story of a page fits many times; a longer text is not a news story, and its end says no more of its subject.
    private const int Longest = 8_000;
    private const int LongestOnStack = 256;

    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<double> _weights = [];

    /// <summary>Weighs an article.</summary>
    /// <param name="title">The title.</param>
    /// <param name="lead">The first sentence that tells news; empty for an opinion.</param>
    /// <param name="sentences">What the article says.</param>
    /// <param name="outcomes">Words of the text that turn its claim round (不实, AI生成): a brief without one would tell a rumour.</param>
    public Salience(string title, string lead, IReadOnlyList<Sentence> sentences, IEnumerable<string> outcomes)
    {
        var times = new List<int>();
        var length = 0;
        foreach (var sentence in sentences.TakeWhile(_ => length < Longest))
        {
            length += sentence.Text.Length;
            foreach (var pair in new LetterPairs(sentence.Text.AsSpan(0, Math.Min(sentence.Text.Length, Longest))))
            {
                var number = NumberOf(pair);
                if (number == times.Count)
                    times.Add(0);
                times[number]++;
            }
        }

        foreach (var (pair, number) in _numbers)
            _weights[number] = Repeated * Math.Log(times[number]) + (LetterPairs.HasDigit(pair) ? Number : 0);
        Raise(title, InTitle);
        Raise(WarningWords, InWarning);
        foreach (var outcome in Outcome().EnumerateMatches(title))
            Raise(title.AsSpan(outcome.Index, outcome.Length), InOutcome);
        foreach (var outcome in outcomes)
            Raise(outcome, InOutcome);
        foreach (var sentence in sentences.Take(MostWithPeople))
        {
            foreach (var people in Casualties().EnumerateMatches(sentence.Text))
                Raise(sentence.Text.AsSpan(people.Index, people.Length), OfPeople);
        }

        Raise(lead.AsSpan(0, Math.Min(lead.Length, Longest)), InLead);
    }

    /// <summary>The pairs of a text that matter, each once, by their numbers.</summary>
    public int[] PairsOf(string text)
    {
        var pairs = text.Length <= LongestOnStack ? stackalloc int[LongestOnStack] : new int[text.Length];
        var count = 0;
        foreach (var pair in new LetterPairs(text))
        {
            if (_numbers.TryGetValue(pair, out var number) && _weights[number] > 0)
                pairs[count++] = number;
        }

        pairs[..count].Sort();
        var distinct = 0;
        for (var at = 0; at < count; at++)
        {
            if (at == 0 || pairs[at] != pairs[at - 1])
                pairs[distinct++] = pairs[at];
        }

        return pairs[..distinct].ToArray();
    }

    /// <summary>The total weight of pairs.</summary>
    public double Of(ReadOnlySpan<int> pairs)
    {
        var sum = 0.0;
        foreach (var pair in pairs)
            sum += _weights[pair];
        return sum;
    }

    /// <summary>The weight that pairs add to those already said.</summary>
    /// <param name="pairs">The pairs, by their numbers.</param>
    /// <param name="said">Of each pair whether it was said; see <see cref="Saying"/>.</param>
    public double Of(ReadOnlySpan<int> pairs, bool[] said)
    {
        var sum = 0.0;
        foreach (var pair in pairs)
            sum += said[pair] ? 0 : _weights[pair];
        return sum;
    }

    /// <summary>Marks pairs as said.</summary>
    public bool[] Saying(ReadOnlySpan<int> pairs)
    {
        var said = new bool[_weights.Count];
        foreach (var pair in pairs)
            said[pair] = true;
        return said;
    }

    private int NumberOf(int pair)
    {
        if (_numbers.TryGetValue(pair, out var number))
            return number;
        _numbers.Add(pair, number = _weights.Count);
        _weights.Add(0);
        return number;
    }

    private void Raise(ReadOnlySpan<char> text, double weight)
    {
        var raised = new HashSet<int>();
        foreach (var pair in new LetterPairs(text))
        {
            if (raised.Add(pair))
                _weights[NumberOf(pair)] += weight;
        }
    }

    // How many are dead is told near the top.
    private const int MostWithPeople = 8;

    [GeneratedRegex("(?:[0-9][0-9.,]*万?[余多]?|[一二两三四五六七八九十]+)(?:名|人|位)[^，。；]{0,4}?(?:不幸)?(?:遇难|死亡|失踪|失联|受伤|丧生|罹难)|(?:遇难|死亡|失踪|失联)(?:人数)?[^，。；0-9]{0,4}[0-9]+人")]
    private static partial Regex Casualties();

    [GeneratedRegex("解除|取消|终止|不实|谣言|辟谣|否认|推迟|延期|获救|脱险|撤销|恢复|阴性|虚惊|叫停|排除(?=[^，。 ]{0,6}(?:疑似|嫌疑|可能))")]
    private static partial Regex Outcome();
}
