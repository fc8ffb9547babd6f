using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Omnichannel.Tests.Migrations;

/// <summary>The hub's contexts, one per database, made as its design-time factories make them.</summary>
internal static class DesignTimeContexts
{
    private const string HubAssembly = "Omnichannel.Hub";

    public static IReadOnlyList<DbContext> Create() =>
    [
        .. from type in Assembly.Load(HubAssembly).GetTypes()
           where !type.IsAbstract
           from contract in type.GetInterfaces()
           where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>)
           orderby type.Name
           select Invoke(type, contract),
    ];

    private static DbContext Invoke(Type type, Type contract)
    {
        var factory = Activator.CreateInstance(type, nonPublic: true);
        var create = contract.GetMethod(nameof(IDesignTimeDbContextFactory<DbContext>.CreateDbContext));
        return create?.Invoke(factory, [Array.Empty<string>()]) as DbContext
            ?? throw new InvalidOperationException($"{type.Name} made no context.");
    }
}
