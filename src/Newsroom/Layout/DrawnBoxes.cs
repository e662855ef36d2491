namespace Baozhai.Newsroom.Layout;

/// <summary>Finds boxes that are drawn as four lines.</summary>
internal static class DrawnBoxes
{
    // Units of the page; the ends of lines that meet in a corner are hardly ever further apart.
    private const double Corner = 4;
    private const double Smallest = 30;
    private const int MostLines = 300;

    /// <summary>The boxes of which all four sides are lines of their own.</summary>
    public static IReadOnlyList<PlaceBox> Of(IReadOnlyList<PlaceBox> rules)
    {
        var upright = rules.Where(rule => rule.Height > rule.Width && rule.Height >= Smallest).Take(MostLines).OrderBy(rule => rule.Left).ToList();
        var level = rules.Where(rule => rule.Width >= rule.Height && rule.Width >= Smallest).Take(MostLines).OrderBy(rule => rule.Top).ToList();
        var boxes = new List<PlaceBox>();
        for (var left = 0; left < upright.Count; left++)
        {
            for (var right = left + 1; right < upright.Count; right++)
            {
                var box = upright[left].With(upright[right]);
                if (box.Width >= Smallest && AreLevel(upright[left], upright[right]) && level.Exists(rule => Spans(rule, box, box.Top)) && level.Exists(rule => Spans(rule, box, box.Bottom)))
                    boxes.Add(box);
            }
        }

        return boxes;
    }

    private static bool AreLevel(PlaceBox one, PlaceBox other) => Math.Abs(one.Top - other.Top) <= Corner && Math.Abs(one.Bottom - other.Bottom) <= Corner;

    private static bool Spans(PlaceBox rule, PlaceBox box, double height) =>
        Math.Abs(rule.MiddleY - height) <= Corner && Math.Abs(rule.Left - box.Left) <= Corner && Math.Abs(rule.Right - box.Right) <= Corner;
}
