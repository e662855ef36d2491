namespace Baozhai.Benchmarks.Pages;

/// <summary>Something that is chosen: the alternatives, each with its signs, as the places of the weights they count for and how much of each there is, and whether it is right.</summary>
internal sealed record Choice(IReadOnlyList<((int At, double Value)[] Signs, bool Right)> Alternatives);

/// <summary>Fits weights to choices: the chance of an alternative is a softmax over all, and the weights go up the chance of those that are right.</summary>
internal static class ConditionalLogit
{
    private const int Steps = 400;
    private const double Step = 0.05;

    /// <summary>Fits the weights.</summary>
    /// <param name="choices">What was chosen.</param>
    /// <param name="known">The weights to begin with, near which they are kept.</param>
    /// <param name="penalty">How strongly they are kept there.</param>
    public static double[] Fit(IReadOnlyList<Choice> choices, double[] known, double penalty)
    {
        var (mean, square, weights) = (new double[known.Length], new double[known.Length], (double[])known.Clone());
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = new double[known.Length];
            foreach (var choice in choices)
                Gradient(choice, weights, gradient);
            for (var at = 0; at < known.Length; at++)
            {
                // Adam (Kingma and Ba 2015).
                var slope = (gradient[at] / choices.Count) - (penalty * (weights[at] - known[at]));
                mean[at] = (0.9 * mean[at]) + (0.1 * slope);
                square[at] = (0.99 * square[at]) + (0.01 * slope * slope);
                weights[at] += Step * (mean[at] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[at] / (1 - Math.Pow(0.99, step))) + 1e-8);
            }
        }

        return weights;
    }

    /// <summary>The part of the choices of which the likeliest alternative is right.</summary>
    public static double Right(IReadOnlyList<Choice> choices, double[] weights) =>
        choices.Count == 0 ? 1 : choices.Average(choice => choice.Alternatives.MaxBy(alternative => Sum(alternative.Signs, weights)).Right ? 1.0 : 0);

    private static void Gradient(Choice choice, double[] weights, double[] gradient)
    {
        var chances = choice.Alternatives.Select(alternative => Sum(alternative.Signs, weights)).ToArray();
        var most = chances.Max();
        double all = 0, right = 0;
        for (var at = 0; at < chances.Length; at++)
        {
            all += chances[at] = Math.Exp(chances[at] - most);
            right += choice.Alternatives[at].Right ? chances[at] : 0;
        }

        for (var at = 0; at < chances.Length; at++)
        {
            var push = (choice.Alternatives[at].Right ? chances[at] / right : 0) - (chances[at] / all);
            foreach (var (sign, value) in choice.Alternatives[at].Signs)
                gradient[sign] += push * value;
        }
    }

    private static double Sum((int At, double Value)[] signs, double[] weights) => signs.Sum(sign => weights[sign.At] * sign.Value);
}
