using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Hub.Persistence.Mapping;

/// <summary>Names columns the way both databases like them, so that prepared statements need no quotes.</summary>
internal static partial class SnakeCase
{
    // ASP.NET Core Identity's own tables: AspNetUsers and what hangs on it.
    private const string IdentityPrefix = "AspNet";

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table && table.StartsWith(IdentityPrefix, StringComparison.Ordinal))
            {
                entity.SetTableName("account_" + Of(table[IdentityPrefix.Length..]));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }
        }
    }

    private static string Of(string name) => WordStart().Replace(name, "_$1").TrimStart('_').ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
