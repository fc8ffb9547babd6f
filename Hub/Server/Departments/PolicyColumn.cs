using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Departments;

/// <summary>How a department's settings stand in their column: JSON, empty for the defaults.</summary>
internal static class PolicyColumn
{
    public static string Write(DepartmentPolicy policy) => JsonSerializer.Serialize(policy, DepartmentJson.Default.DepartmentPolicy);

    public static DepartmentPolicy Read(string column) => column.Length == 0
        ? DepartmentPolicy.Default
        : JsonSerializer.Deserialize(column, DepartmentJson.Default.DepartmentPolicy) ?? DepartmentPolicy.Default;
}

/// <summary>How departments and rules are written and read, in the store and on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnum<DayOfWeek>), typeof(CamelCaseEnum<WhenNobody>)])]
[JsonSerializable(typeof(DepartmentPolicy))]
[JsonSerializable(typeof(RuleBook))]
[JsonSerializable(typeof(DepartmentListView))]
[JsonSerializable(typeof(DepartmentView))]
[JsonSerializable(typeof(DepartmentRequest))]
[JsonSerializable(typeof(RuleBookRequest))]
[JsonSerializable(typeof(DryRunRequest))]
[JsonSerializable(typeof(DryRunView))]
internal sealed partial class DepartmentJson : JsonSerializerContext;
