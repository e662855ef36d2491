using System.Data;
using System.Globalization;
using Dapper;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>Days are kept as ISO text.</summary>
internal sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
{
    /// <inheritdoc />
    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = Text(value);
    }

    /// <inheritdoc />
    public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "O", CultureInfo.InvariantCulture);

    /// <summary>The form a day is kept in; empty for none, so that what has no day sorts as the oldest.</summary>
    public static string Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
