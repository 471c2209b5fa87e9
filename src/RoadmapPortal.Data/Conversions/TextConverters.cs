using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Conversions;

internal sealed class SlugConverter() : ValueConverter<Slug, string>(slug => slug.Value, text => Slug.Parse(text));

internal sealed class ParameterCodeConverter() : ValueConverter<ParameterCode, string>(code => code.ToString(), text => ParameterCode.Parse(text));

internal sealed class RankConverter() : ValueConverter<Rank, string>(rank => rank.Value, text => Rank.Parse(text));
