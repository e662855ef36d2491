using System.Globalization;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>
/// The weights of <see cref="HeadSigns"/>: how a headline divides is what the sum of them likes best. They are fitted to made pages, not chosen
/// (<c>dotnet run -c Release --project tests/Benchmarks -- heads</c>), and kept in <c>Lexicons/Words/heads.json</c>.
/// </summary>
/// <param name="lines">For each sign of a line its weights as banner, kicker, title and subtitle.</param>
/// <param name="seams">For each sign of a seam its weights inside a title, between kicker and title, between title and subtitle, and elsewhere.</param>
internal sealed class HeadWeights(double[][] lines, double[][] seams)
{
    /// <summary>Those of the library.</summary>
    /// <exception cref="FormatException">The file has other signs than <see cref="HeadSigns"/>.</exception>
    public static HeadWeights Default { get; } = new(Read("lines", HeadSigns.OfLine), Read("seams", HeadSigns.OfSeam));

    /// <summary>The likeliest division of a headline.</summary>
    public HeadDivision Best(HeadSigns signs)
    {
        var count = signs.Lines.Length;
        var ofLines = Array.ConvertAll(signs.Lines, line => Sums(lines, line));
        var ofSeams = Array.ConvertAll(signs.Seams, seam => Sums(seams, seam));
        var best = (Division: default(HeadDivision), Sum: double.NegativeInfinity);
        foreach (var division in HeadDivision.Of(count))
        {
            if (!signs.Allow(division))
                continue;
            var sum = 0.0;
            for (var line = 0; line < count; line++)
                sum += ofLines[line][(int)division.PartOf(line)] + (line == 0 ? 0 : ofSeams[line][(int)division.SeamAt(line)]);
            if (sum > best.Sum)
                best = (division, sum);
        }

        return best.Division;
    }

    private static double[] Sums(double[][] weights, double[] signs)
    {
        var sums = new double[4];
        for (var sign = 0; sign < signs.Length; sign++)
        {
            if (signs[sign] == 0)
                continue;
            for (var part = 0; part < sums.Length; part++)
                sums[part] += weights[sign][part] * signs[sign];
        }

        return sums;
    }

    private static double[][] Read(string key, IReadOnlyList<string> signs)
    {
        var rows = WordFile.Load("heads").Rows(key).ToArray();
        return rows.Select(row => row[0]).SequenceEqual(signs, StringComparer.Ordinal) && rows.All(row => row.Length == 5)
            ? [.. rows.Select(row => row.Skip(1).Select(weight => double.Parse(weight, CultureInfo.InvariantCulture)).ToArray())]
            : throw new FormatException($"heads.json: \"{key}\" must weigh these signs, each with four weights: {string.Join(", ", signs)}.");
    }
}
