namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>
/// How likely each wish is for a line, learned from what people say (<see cref="Sayings"/>): a logistic regression over signs of the line
/// (<see cref="LineSigns"/>). It knows no rule, so it has an opinion on every line; who asks decides what an opinion is worth.
/// </summary>
internal sealed class IntentModel
{
    private const int Rounds = 25;
    private const float Step = 0.5f;
    private const float Floor = 1e-6f;

    private readonly Dictionary<ulong, int> _signs = [];
    private readonly string[] _intents;
    private readonly float[] _weights;

    private IntentModel(string[] intents, Dictionary<ulong, int> signs) => (_intents, _signs, _weights) = (intents, signs, new float[signs.Count * intents.Length]);

    /// <summary>Learns from lines. The same lines give the same model.</summary>
    /// <param name="examples">The wish and the signs of each line.</param>
    public static IntentModel Learn(IReadOnlyList<(string Intent, IReadOnlyList<ulong> Signs)> examples)
    {
        string[] intents = [.. examples.Select(example => example.Intent).Distinct()];
        var signs = new Dictionary<ulong, int>();
        foreach (var sign in examples.SelectMany(example => example.Signs)) signs.TryAdd(sign, signs.Count);
        var model = new IntentModel(intents, signs);
        var learned = examples.Select(example => (Intent: Array.IndexOf(intents, example.Intent), Rows: model.Rows(example.Signs))).ToList();
        var squares = new float[model._weights.Length];
        var likely = new float[intents.Length];
        // A stride that shares no factor with the number of lines visits each once and mixes the wishes.
        var stride = Enumerable.Range(1, int.MaxValue - 1).First(number => number * 2 > learned.Count && Coprime(number, learned.Count));
        for (var round = 0; round < Rounds; round++)
        {
            for (var (turn, at) = (0, round % Math.Max(learned.Count, 1)); turn < learned.Count; turn++, at = (at + stride) % learned.Count) model.Correct(learned[at].Intent, learned[at].Rows, likely, squares);
        }

        return model;
    }

    /// <summary>The wishes, the likeliest first, with how likely they are from 0 to 1.</summary>
    /// <param name="signs">The signs of a line.</param>
    public IReadOnlyList<(string Intent, double Likelihood)> Rank(IReadOnlyList<ulong> signs)
    {
        var likely = new float[_intents.Length];
        Weigh(Rows(signs), likely);
        return [.. _intents.Zip(likely, (intent, likelihood) => (intent, (double)likelihood)).OrderByDescending(one => one.Item2)];
    }

    private static bool Coprime(int one, int other)
    {
        while (other != 0) (one, other) = (other, one % other);
        return one == 1;
    }

    private int[] Rows(IReadOnlyList<ulong> signs)
    {
        var rows = new List<int>(signs.Count);
        foreach (var sign in signs)
        {
            if (_signs.TryGetValue(sign, out var row)) rows.Add(row);
        }

        return [.. rows];
    }

    private void Weigh(int[] rows, Span<float> likely)
    {
        likely.Clear();
        var share = 1 / MathF.Sqrt(Math.Max(rows.Length, 1));
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * _intents.Length, _intents.Length);
            for (var index = 0; index < weights.Length; index++) likely[index] += weights[index] * share;
        }

        var (most, sum) = (float.NegativeInfinity, 0f);
        foreach (var one in likely) most = Math.Max(most, one);
        foreach (ref var one in likely)
        {
            one = MathF.Exp(one - most);
            sum += one;
        }

        foreach (ref var one in likely) one /= sum;
    }

    // AdaGrad: signs that are seldom seen are learned in large steps, those of every line in small ones.
    private void Correct(int intent, int[] rows, Span<float> likely, Span<float> squares)
    {
        Weigh(rows, likely);
        likely[intent] -= 1;
        var share = 1 / MathF.Sqrt(Math.Max(rows.Length, 1));
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * _intents.Length, _intents.Length);
            var seen = squares.Slice(row * _intents.Length, _intents.Length);
            for (var index = 0; index < weights.Length; index++)
            {
                var slope = likely[index] * share;
                seen[index] += slope * slope;
                weights[index] -= Step * slope / MathF.Sqrt(seen[index] + Floor);
            }
        }
    }
}
