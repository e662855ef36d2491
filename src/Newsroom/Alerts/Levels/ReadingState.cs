using System.Globalization;

namespace Baozhai.Newsroom.Alerts.Levels;

/// <summary>The state of reading a sentence about water levels from left to right.</summary>
/// <param name="calendar">Resolves the days named.</param>
internal sealed class ReadingState(IssueCalendar calendar)
{
    private const decimal FarthestAbove = 10;

    private readonly List<Reading> _done = [];
    private GaugeMention? _gauge;
    private Reading? _open;
    private SpokenTime? _sentenceTime;
    private SpokenTime? _time;
    private DateOnly? _day;
    private bool _gaugeInSegment;
    private bool _figureSinceGauge;
    private bool _expected;
    private int _line;

    /// <summary>Starts a sentence; the gauge of the sentence before is still spoken of until another is named.</summary>
    public void StartSentence(int line)
    {
        _line = line;
        _sentenceTime = null;
        _expected = false;
    }

    /// <summary>Starts a part of a sentence that ； divides.</summary>
    public void StartSegment()
    {
        Close();
        _time = null;
        _gaugeInSegment = false;
        _figureSinceGauge = false;
    }

    /// <summary>A gauge is named: what follows is said of it.</summary>
    public void Name(GaugeMention gauge, bool keepTime = false)
    {
        Close();

        // A time after the last gauge's figures leads up to this gauge; one before any figure was said of the last gauge.
        if (_gaugeInSegment && !_figureSinceGauge && !keepTime)
            _time = null;
        _gauge = gauge;
        _gaugeInSegment = true;
        _figureSinceGauge = false;
    }

    /// <summary>A time is named.</summary>
    public void Tell(SpokenTime time)
    {
        if (calendar.Resolve(time) is { } day)
            _day = day;
        if (time.Clock is null)
            return;
        _time = time.NamesDay || _day is null ? time : time with { Year = _day.Value.Year, Month = _day.Value.Month, Day = _day.Value.Day };
        if (!_gaugeInSegment)
            _sentenceTime ??= _time;
    }

    /// <summary>What follows is expected, not measured.</summary>
    public void Expect() => _expected = true;

    /// <summary>Something happens without a figure, for example 退出警戒水位. Only what is to come is news without its figures.</summary>
    public void Happen(string what)
    {
        if (!_expected || _gauge is null || _open?.LevelMeters is not null)
            return;
        _open = Opened() with { What = what };
        Close();
    }

    /// <summary>A figure is given.</summary>
    public void Measure(Figure figure)
    {
        if (figure.Kind is FigureKind.None || _gauge is null)
            return;
        var isRange = figure.Meters is null;
        if (isRange && figure.Kind is not FigureKind.Level)
            return;
        if ((figure.Kind is FigureKind.Level && _open is { LevelMeters: not null } or { What: not null })
            || (figure.Kind is FigureKind.Rise && _open?.RiseMeters is not null))
            Close();
        _figureSinceGauge = true;
        var open = Opened();
        _open = figure.Kind switch
        {
            FigureKind.Level => open with { LevelMeters = figure.Meters, What = figure.What, Time = CurrentTime() },
            FigureKind.Warning => open with { WarningMeters = figure.Meters },
            FigureKind.AboveWarning => open with { AboveWarningMeters = figure.Meters },
            FigureKind.Guarantee => open with { GuaranteeMeters = figure.Meters },
            FigureKind.AboveGuarantee => open with { AboveGuaranteeMeters = figure.Meters },
            FigureKind.Rise => open with { RiseMeters = figure.Meters },
            _ => open,
        };
    }

    /// <summary>The readings finished so far.</summary>
    public IReadOnlyList<Reading> Take()
    {
        Close();
        Reading[] taken = [.. _done];
        _done.Clear();
        return taken;
    }

    private DateTime? CurrentTime()
    {
        var time = _time ?? _sentenceTime;
        if (time?.Clock is not { } clock)
            return null;
        return calendar.Resolve(time) is { } day ? day.ToDateTime(TimeOnly.MinValue) + clock : null;
    }

    /// <summary>Nothing stands ten metres above its line: such a line is another station's, or another figure.</summary>
    internal static Reading WithoutStrayLines(Reading reading) => reading with
    {
        WarningMeters = reading.LevelMeters - reading.WarningMeters >= FarthestAbove ? null : reading.WarningMeters,
        GuaranteeMeters = reading.LevelMeters - reading.GuaranteeMeters >= FarthestAbove ? null : reading.GuaranteeMeters,
    };

    private Reading Opened() =>
        _open ??= new Reading { Station = _gauge!.Station, River = _gauge.River, Time = CurrentTime(), Forecast = _expected, Line = _line };

    private void Close()
    {
        if (_open is not null)
            _open = WithoutStrayLines(_open);

        // A warning level alone is no news of the water.
        if (_open is { LevelMeters: not null } or { AboveWarningMeters: not null } or { AboveGuaranteeMeters: not null }
            or { RiseMeters: not null } or { What: not null })
            _done.Add(_open with { Doubt = ExceedanceCheck.DoubtIn(_open) });
        _open = null;
    }
}

/// <summary>Checks that level − line equals the exceedance that the article states, which reveals misread digits.</summary>
internal static class ExceedanceCheck
{
    /// <summary>The disagreement in words; null when the numbers agree or there is nothing to check.</summary>
    public static string? DoubtIn(Reading reading) =>
        Check("警戒水位", reading.LevelMeters, reading.WarningMeters, reading.AboveWarningMeters)
        ?? Check("保证水位", reading.LevelMeters, reading.GuaranteeMeters, reading.AboveGuaranteeMeters);

    private static string? Check(string line, decimal? level, decimal? limit, decimal? above) =>
        level is { } l && limit is { } w && above is { } stated && l - w != stated
            ? string.Create(CultureInfo.InvariantCulture, $"水位{l}米减{line}{w}米是{l - w}米，文中写{stated}米")
            : null;
}
