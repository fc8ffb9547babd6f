using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Omnichannel.BotFlows.Definition;

/// <summary>
/// Compares a piece of JSON with the shape it is about to be read into, so that a refusal names the place in an admin's words.
/// </summary>
/// <remarks>The serializer would refuse the same files, but by naming types of this program.</remarks>
internal static class FlowShape
{
    /// <summary>Finds the first place that does not fit.</summary>
    /// <returns>Null when everything fits.</returns>
    public static FlowFormatError? FindMisfit(JsonElement element, JsonTypeInfo shape, string path)
    {
        var type = Nullable.GetUnderlyingType(shape.Type) ?? shape.Type;
        if (type == typeof(JsonElement))
        {
            return null;
        }

        return shape.Kind switch
        {
            JsonTypeInfoKind.Object => FindInObject(element, shape, path),
            JsonTypeInfoKind.Enumerable => FindInArray(element, shape, path),
            _ => FindInValue(element, type, path),
        };
    }

    private static FlowFormatError? FindInObject(JsonElement element, JsonTypeInfo shape, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Wrong(path, "an object", element);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var memberPath = $"{path}.{member.Name}";
            if (!seen.Add(member.Name))
            {
                return new(memberPath, $"'{member.Name}' stands here twice.");
            }

            var property = shape.Properties.FirstOrDefault(known => known.Name == member.Name);
            if (property is null)
            {
                var known = string.Join(", ", shape.Properties.Select(known => known.Name).Order(StringComparer.Ordinal));
                return new(memberPath, $"There is no member '{member.Name}' here. Known are: {known}.");
            }

            if (member.Value.ValueKind == JsonValueKind.Null && IsNullable(property))
            {
                continue;
            }

            if (FindMisfit(member.Value, shape.Options.GetTypeInfo(property.PropertyType), memberPath) is { } misfit)
            {
                return misfit;
            }
        }

        var missing = shape.Properties.FirstOrDefault(property => property.IsRequired && !seen.Contains(property.Name));
        return missing is null ? null : new(path, $"'{missing.Name}' is missing.");
    }

    private static FlowFormatError? FindInArray(JsonElement element, JsonTypeInfo shape, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return Wrong(path, "a list", element);
        }

        // Never null for a list; the metadata type serves all kinds.
        var itemShape = shape.Options.GetTypeInfo(shape.ElementType!);
        return element.EnumerateArray()
            .Select((item, index) => FindMisfit(item, itemShape, $"{path}[{index}]"))
            .FirstOrDefault(misfit => misfit is not null);
    }

    private static FlowFormatError? FindInValue(JsonElement element, Type type, string path)
    {
        if (type == typeof(string))
        {
            return element.ValueKind != JsonValueKind.String ? Wrong(path, "a text", element)
                : IsUnicode(element) ? null : new(path, "This text holds half of a surrogate pair, which no message can carry.");
        }

        if (type == typeof(bool))
        {
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Wrong(path, "true or false", element);
        }

        if (type == typeof(int))
        {
            return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _) ? null : Wrong(path, "a whole number", element);
        }

        if (type == typeof(decimal))
        {
            return element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out _) ? null : Wrong(path, "a number", element);
        }

        if (type == typeof(double))
        {
            var fits = element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number);
            return fits ? null : Wrong(path, "a number", element);
        }

        var names = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        return element.ValueKind == JsonValueKind.String && names.Contains(element.GetString()!, StringComparer.Ordinal)
            ? null
            : Wrong(path, $"one of {string.Join(", ", names)}", element);
    }

    private static bool IsUnicode(JsonElement text)
    {
        try
        {
            _ = text.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // JSON may spell a lone surrogate (\ud800); it shows only when the text is read.
            return false;
        }
    }

    private static bool IsNullable(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || (property.Set is not null && property.IsSetNullable);

    private static FlowFormatError Wrong(string path, string wanted, JsonElement came) =>
        new(path, $"Wanted {wanted}, but found {Describe(came)}.");

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null or JsonValueKind.Undefined => "nothing (null)",
        _ => element.GetRawText() is { Length: <= 40 } text ? text : $"a value of {element.GetRawText().Length} characters",
    };
}
