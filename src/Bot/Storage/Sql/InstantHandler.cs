using System.Data;
using System.Globalization;
using Dapper;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>Instants are kept as Unix milliseconds: they sort, and carry no zone to be wrong.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    /// <inheritdoc />
    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        parameter.DbType = DbType.Int64;
        parameter.Value = value.ToUnixTimeMilliseconds();
    }

    /// <inheritdoc />
    public override DateTimeOffset Parse(object value) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
