using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Omnichannel.Tests.Migrations;

/// <summary>What makes the hub's contexts, one per database: its design-time factories.</summary>
internal static class DesignTimeContexts
{
    private const string HubAssembly = "Omnichannel.Hub";

    public static IReadOnlyList<Func<DbContext>> Find() =>
    [
        .. from type in Assembly.Load(HubAssembly).GetTypes()
           where !type.IsAbstract
           from contract in type.GetInterfaces()
           where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>)
           orderby type.Name
           select (Func<DbContext>)(() => Invoke(type, contract)),
    ];

    private static DbContext Invoke(Type type, Type contract)
    {
        var factory = Activator.CreateInstance(type, nonPublic: true);
        var create = contract.GetMethod(nameof(IDesignTimeDbContextFactory<DbContext>.CreateDbContext));
        return create?.Invoke(factory, [Array.Empty<string>()]) as DbContext
            ?? throw new InvalidOperationException($"{type.Name} made no context.");
    }
}
